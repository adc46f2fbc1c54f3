//! A small sort. The library's take several kilobytes of WebAssembly for each type that they are used with.

use super::NodeId;

/// Sorts nodes by heap; at once, where they are in order already, which is the rule.
pub(super) fn sort(nodes: &mut [NodeId], before: &dyn Fn(NodeId, NodeId) -> bool) {
    if nodes.windows(2).all(|pair| !before(pair[1], pair[0])) {
        return;
    }
    for root in (0..nodes.len() / 2).rev() {
        sink(nodes, root, before);
    }
    for end in (1..nodes.len()).rev() {
        nodes.swap(0, end);
        sink(&mut nodes[..end], 0, before);
    }
}

/// Lets a node sink in the heap until none beneath it comes after it.
fn sink(heap: &mut [NodeId], mut root: usize, before: &dyn Fn(NodeId, NodeId) -> bool) {
    loop {
        let mut last = 2 * root + 1;
        if last >= heap.len() {
            return;
        }
        if last + 1 < heap.len() && before(heap[last], heap[last + 1]) {
            last += 1;
        }
        if !before(heap[root], heap[last]) {
            return;
        }
        heap.swap(root, last);
        root = last;
    }
}
