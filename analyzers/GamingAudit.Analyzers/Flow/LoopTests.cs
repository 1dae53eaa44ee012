using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// The branches by which loops are left: what follows a loop runs whatever its test says, since the loop ends some
/// time.
/// </summary>
internal sealed class LoopTests(ControlFlowGraph graph)
{
    private readonly Dictionary<int, HashSet<int>> reached = [];

    /// <summary>Whether the branch from the block to the other is no test of what follows it.</summary>
    public bool IsLeft(BasicBlock block, BasicBlock to)
    {
        if (!Reaches(block, block)) return false;
        // How often a counting loop runs says nothing of why.
        return !Reaches(to, block) || block.BranchValue?.Syntax.Parent is ForStatementSyntax;
    }

    private bool Reaches(BasicBlock from, BasicBlock to)
    {
        if (!reached.TryGetValue(from.Ordinal, out HashSet<int>? found))
            reached.Add(from.Ordinal, found = After(from));
        return found.Contains(to.Ordinal) || (from.Ordinal == to.Ordinal && found.Contains(from.Ordinal));
    }

    // The blocks on paths that start with one of its branches.
    private HashSet<int> After(BasicBlock from)
    {
        var found = new HashSet<int>();
        var pending = new Stack<BasicBlock>();
        pending.Push(from);
        while (pending.Count > 0)
        {
            BasicBlock block = pending.Pop();
            foreach (BasicBlock? next in new[]
                { block.ConditionalSuccessor?.Destination, block.FallThroughSuccessor?.Destination })
            {
                if (next is not null && found.Add(next.Ordinal)) pending.Push(graph.Blocks[next.Ordinal]);
            }
        }

        return found;
    }
}
