using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Exact;

/// <summary>
/// Enumerates a target into a <see cref="DecisionTable"/>: breadth first from its starts, no deeper than its horizon,
/// each step once for every outcome of its draws.
/// </summary>
internal sealed class TableBuilder<TState, TAction>(
    GuardedTarget<TState, TAction> target, ActionList<TAction> actions, ExactOptions options) where TState : notnull
{
    private readonly GuardedDynamics<TState, TAction> dynamics = target.Dynamics;
    private readonly EnumeratingChance chance = new();
    private readonly bool[] mask = new bool[target.Dynamics.Actions.MaskLength];
    private readonly Column<bool> isTerminal = new();
    private readonly Column<int> newestEdges = new();
    private readonly Column<int> depthEnds = new();
    private readonly Column<int> stateRows = new();
    private readonly Column<int> rowEdges = new();
    private readonly Column<int> rowPayoffs = new();
    private readonly Column<ushort>? rowActions = target.Dynamics.HasMask ? new() : null;
    private readonly Column<int> edgeStates = new();
    private readonly Column<double> edgeWeights = new();
    private readonly ValueIndex<Payoff> payoffs = new();
    private readonly StepCounter steps = new(options);
    private int depth;
    private int mostRows;
    private long choiceEntries;
    private double largestProxy;
    private double largestTrue;

    public ValueIndex<TState> States { get; } = new();

    /// <summary>What kept the table from being built.</summary>
    public (ExactObstacle Obstacle, string Reason)? Refusal { get; private set; }

    /// <summary>The table; null where there is a <see cref="Refusal"/>.</summary>
    public DecisionTable? Build()
    {
        try
        {
            return Enumerate();
        }
        catch (NotEnumerableException e)
        {
            Refusal = (ExactObstacle.ContinuousDraw, $"continuous draw: {e.Message.TrimEnd('.')}");
            return null;
        }
        finally
        {
            steps.Report();
        }
    }

    private DecisionTable? Enumerate()
    {
        (int[] startStates, double[] startProbabilities) = Start();
        int first = 0;
        for (; depth < dynamics.Horizon && first < States.Count && Refusal is null; depth++)
        {
            int end = States.Count;
            depthEnds.Add(end);
            for (; first < end && Refusal is null; first++) Expand(first);
        }
        CheckMemory();
        if (Refusal is not null) return null;
        while (stateRows.Count <= States.Count) stateRows.Add(rowPayoffs.Count);
        rowEdges.Add(edgeStates.Count);
        return new DecisionTable
        {
            Horizon = dynamics.Horizon,
            States = States.Count,
            DepthEnds = depthEnds.Items[..depthEnds.Count],
            StateRows = stateRows.Items,
            RowEdges = rowEdges.Items,
            RowPayoffs = rowPayoffs.Items,
            Payoffs = payoffs.Values,
            RowActions = rowActions?.Items,
            EdgeStates = edgeStates.Items,
            EdgeWeights = edgeWeights.Items,
            Edges = edgeStates.Count,
            StartStates = startStates,
            StartProbabilities = startProbabilities,
            MostRows = mostRows,
            Scale = new ReturnPair(largestProxy, largestTrue),
        };
    }

    private (int[] States, double[] Probabilities) Start()
    {
        var probabilities = new Column<double>();
        do
        {
            Count();
            TState state = dynamics.Reset(chance);
            if (Number(state, out int number)) probabilities.Add(0);
            probabilities.Items[number] += chance.Probability;
        }
        while (chance.Advance() && Refusal is null);
        return ([.. Enumerable.Range(0, probabilities.Count)], probabilities.Items[..probabilities.Count]);
    }

    private void Expand(int number)
    {
        int firstRow = rowPayoffs.Count;
        stateRows.Add(firstRow);
        if (isTerminal.Items[number]) return;
        TState state = States.Values[number];
        if (rowActions is not null) dynamics.Mask(state, mask);
        for (int action = 0; action < actions.Items.Length && Refusal is null; action++)
        {
            if (rowActions is not null && !actions.IsLegal(action, mask)) continue;
            AddRow(state, actions.Items[action]);
            rowActions?.Add((ushort)action);
        }
        mostRows = Math.Max(mostRows, rowPayoffs.Count - firstRow);
    }

    private void AddRow(TState before, TAction action)
    {
        int firstEdge = edgeStates.Count;
        rowEdges.Add(firstEdge);
        var payoff = default(Payoff);
        do
        {
            Count();
            TState after = dynamics.Step(before, action, chance);
            double probability = chance.Probability;
            var step = new Transition<TState, TAction>(before, action, after);
            double proxy = target.Proxy(step);
            double truth = target.True(step);
            payoff = payoff.Plus(probability, proxy, truth);
            largestProxy = Math.Max(largestProxy, Math.Abs(proxy));
            largestTrue = Math.Max(largestTrue, Math.Abs(truth));
            Number(after, out int number);
            Link(firstEdge, number, probability * dynamics.Discount);
        }
        while (chance.Advance() && Refusal is null);
        payoffs.Add(payoff, out int payoffNumber);
        rowPayoffs.Add(payoffNumber);
    }

    // Equal successors of a row share an edge: a state's newest edge belongs to this row if it is no older than it.
    private void Link(int firstEdge, int state, double weight)
    {
        int edge = newestEdges.Items[state];
        if (edge >= firstEdge)
        {
            edgeWeights.Items[edge] += weight;
            return;
        }
        newestEdges.Items[state] = edgeStates.Count;
        edgeStates.Add(state);
        edgeWeights.Add(weight);
    }

    private bool Number(TState state, out int number)
    {
        using (dynamics.Comparing(state))
            if (!States.Add(state, out number)) return false;
        isTerminal.Add(dynamics.IsTerminal(state));
        newestEdges.Add(-1);
        choiceEntries += dynamics.Horizon - depth;
        if (States.Count > options.StateCap)
            Refusal = (ExactObstacle.TooManyStates, $"too large: more than {options.StateCap:N0} states are reached");
        return true;
    }

    private void Count()
    {
        if (!steps.Next()) return;
        if (steps.IsSpent)
            Refusal = (ExactObstacle.TooManySteps, $"too large: more than {options.StepCap:N0} steps to enumerate");
        else CheckMemory();
    }

    private void CheckMemory()
    {
        long table = States.Bytes + isTerminal.Bytes + newestEdges.Bytes + stateRows.Bytes + rowEdges.Bytes
            + rowPayoffs.Bytes + (rowActions?.Bytes ?? 0) + edgeStates.Bytes + edgeWeights.Bytes + payoffs.Bytes;
        long solution = BackwardSweep.EstimateBytes(States.Count, choiceEntries, mostRows);
        if (Refusal is null && table + solution > options.MemoryCap)
            Refusal = (ExactObstacle.TooMuchMemory,
                $"too large: {States.Count:N0} states and more would take over {options.MemoryCap >> 20:N0} MiB");
    }
}
