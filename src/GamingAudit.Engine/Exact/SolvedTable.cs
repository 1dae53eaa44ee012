namespace GamingAudit.Engine.Exact;

/// <summary>Turns rows of a decision table back into a target's own states and actions.</summary>
internal sealed class SolvedTable<TState, TAction>(
    DecisionTable table, ValueIndex<TState> states, ActionList<TAction> actions, ExactOptions options)
    where TState : notnull
{
    public Policy<TState, TAction> Greedy(ChoiceTable choices) => (state, stepsLeft, _) =>
    {
        int number = Find(choices, state, stepsLeft);
        return Action(number, choices[stepsLeft, number]);
    };

    public Policy<TState, TAction> Noisy(ChoiceTable choices) => (state, stepsLeft, chance) =>
    {
        int number = Find(choices, state, stepsLeft);
        int rows = table.StateRows[number + 1] - table.StateRows[number];
        return Action(number, chance.Bernoulli(options.Noise) ? chance.Below(rows) : choices[stepsLeft, number]);
    };

    public Policy<TState, TAction> Weighted(FrontierVertex vertex) => Greedy(Solve(vertex));

    /// <summary>
    /// Drawing one of two policies for a whole episode returns the same as following, in each state and with each
    /// number of steps left, either with the chance that the episode is there under it (Puterman 1994, theorem 5.5.1).
    /// </summary>
    public Policy<TState, TAction> Mixed(FrontierPoint point)
    {
        ChoiceTable first = Solve(point.First), second = Solve(point.Second);
        if (Occupancy.Of(table, first) is not { } ofFirst || Occupancy.Of(table, second) is not { } ofSecond)
            return Greedy(second);
        return (state, stepsLeft, chance) =>
        {
            int number = Find(first, state, stepsLeft);
            double here = point.ShareOfFirst * ofFirst[stepsLeft, number];
            double there = (1 - point.ShareOfFirst) * ofSecond[stepsLeft, number];
            bool takesFirst = there <= 0 || (here > 0 && chance.Bernoulli(here / (here + there)));
            return Action(number, (takesFirst ? first : second)[stepsLeft, number]);
        };
    }

    private ChoiceTable Solve(FrontierVertex vertex)
    {
        var choices = new ChoiceTable(table);
        new WeightedSweep(table, options).Run(vertex.ProxyWeight, vertex.TrueWeight, choices);
        return choices;
    }

    private int Find(ChoiceTable choices, TState state, int stepsLeft)
    {
        int number = states.Find(state);
        if (!choices.Has(stepsLeft, number) || table.StateRows[number] == table.StateRows[number + 1])
            throw new ArgumentException($"No action is due in {state} with {stepsLeft} steps left.", nameof(state));
        return number;
    }

    private TAction Action(int state, int choice)
    {
        int row = table.StateRows[state] + choice;
        return actions.Items[table.RowActions is { } numbers ? numbers[row] : choice];
    }
}
