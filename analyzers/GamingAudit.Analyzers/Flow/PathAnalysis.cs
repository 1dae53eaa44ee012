using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace GamingAudit.Analyzers.Flow;

/// <summary>Follows the paths of a control-flow graph to a fixed point of <see cref="PathState"/>.</summary>
internal sealed class PathAnalysis
{
    // Joins only grow the events and shrink the facts, so a fixed point comes; this bounds a method that is huge.
    private const int VisitsPerBlock = 24;

    private readonly PathState?[] before;
    private readonly ControlFlowGraph graph;
    private readonly StepEffect effect;
    private readonly LoopTests loops;

    private PathAnalysis(ControlFlowGraph graph, StepEffect effect)
    {
        this.graph = graph;
        this.effect = effect;
        loops = new LoopTests(graph);
        before = new PathState?[graph.Blocks.Length];
    }

    /// <summary>Whether the fixed point was reached and no handler of exceptions pays or ends anything.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>What is known where the method returns; null where it never does.</summary>
    public PathState? AtExit => before[before.Length - 1];

    public static PathAnalysis Run(ControlFlowGraph graph, StepEffect effect)
    {
        var analysis = new PathAnalysis(graph, effect);
        analysis.Solve();
        return analysis;
    }

    /// <summary>Walks once more over the settled states and shows each event the state before it.</summary>
    public void Visit(Action<PathEvent, PathState> see)
    {
        foreach (BasicBlock block in this.graph.Blocks)
        {
            if (before[block.Ordinal] is { IsReachable: true } state) Transfer(block, state, see);
        }
    }

    private void Solve()
    {
        var pending = new Queue<BasicBlock>();
        var visits = new int[this.graph.Blocks.Length];
        Enter(this.graph.Blocks[0], PathState.Start, pending);
        Drain(pending, visits);
        foreach (BasicBlock block in this.graph.Blocks)
        {
            // Handlers and finally blocks have no incoming edge: of what their try block did, nothing is known.
            if (before[block.Ordinal] is not null || !block.IsReachable) continue;
            if (Handler(block) is not { } handler) continue;
            if (HasEvents(handler)) IsComplete = false;
            PathState? entry = handler.EnclosingRegion is { } tried ? before[tried.FirstBlockOrdinal] : null;
            Enter(block, entry?.Restart() ?? PathState.Start, pending);
            Drain(pending, visits);
        }
    }

    private bool HasEvents(ControlFlowRegion region)
    {
        for (int i = region.FirstBlockOrdinal; i <= region.LastBlockOrdinal; i++)
        {
            BasicBlock block = this.graph.Blocks[i];
            if (block.Operations.Any(this.effect.HasEvents)) return true;
            if (block.BranchValue is { } value && this.effect.HasEvents(value)) return true;
        }

        return false;
    }

    private void Drain(Queue<BasicBlock> pending, int[] visits)
    {
        while (pending.Count > 0)
        {
            BasicBlock block = pending.Dequeue();
            if (++visits[block.Ordinal] > VisitsPerBlock)
            {
                IsComplete = false;
                continue;
            }

            PathState after = Transfer(block, before[block.Ordinal]!, see: null);
            if (!after.IsReachable) continue;
            bool isWhenTrue = block.ConditionKind != ControlFlowConditionKind.WhenFalse;
            if (block.ConditionalSuccessor?.Destination is { } taken)
                Enter(taken, Where(after, block, taken, isWhenTrue), pending);
            if (block.FallThroughSuccessor?.Destination is { } next)
                Enter(next, Where(after, block, next, !isWhenTrue), pending);
        }
    }

    // What holds where the block's condition came out so.
    private PathState Where(PathState after, BasicBlock block, BasicBlock next, bool outcome)
    {
        if (block.BranchValue is not { } condition) return after;
        if (block.ConditionKind == ControlFlowConditionKind.None) return after;
        bool isLeft = loops.IsLeft(block, next);
        foreach (Fact fact in ConditionFacts.Of(condition, outcome))
            after = after.Where(fact, !isLeft && !KnownFrameworks.Words.Alive.Contains(fact.Subject.Last.Name));
        return after;
    }

    private void Enter(BasicBlock block, PathState state, Queue<BasicBlock> pending)
    {
        if (!state.IsReachable) return;
        PathState? known = before[block.Ordinal];
        PathState joined = known is null ? state : known.Join(state);
        if (known is not null && joined.SameAs(known)) return;
        before[block.Ordinal] = joined;
        pending.Enqueue(block);
    }

    private PathState Transfer(BasicBlock block, PathState state, Action<PathEvent, PathState>? see)
    {
        foreach (IOperation operation in block.Operations) state = this.effect.Apply(operation, state, see);
        return block.BranchValue is { } value ? this.effect.Apply(value, state, see) : state;
    }

    private static ControlFlowRegion? Handler(BasicBlock block)
    {
        for (ControlFlowRegion? region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region.FirstBlockOrdinal != block.Ordinal) return null;
            if (region.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.Finally
                or ControlFlowRegionKind.Filter or ControlFlowRegionKind.FilterAndHandler)
                return region;
        }

        return null;
    }
}
