using GamingAudit.Engine.Exact;

namespace GamingAudit.Laboratory.Tabular;

/// <summary>Turns a target's own states and actions into rows, and policies into chances of rows.</summary>
internal sealed class TabularIndex<TState, TAction>(
    DecisionTable table, ValueIndex<TState> states, ActionList<TAction> actions) where TState : notnull
{
    private readonly Dictionary<ValueTuple<TAction>, int> numbers = Numbers(actions);

    /// <summary>Different actions, legal or not.</summary>
    public int Actions => actions.Items.Length;

    /// <summary>The state of a number.</summary>
    public TState State(int number) => states.Values[number];

    /// <summary>What is done in a row of a state.</summary>
    public TAction Action(int state, int row) => actions.Items[ActionOf(state, row)];

    /// <summary>The number of a state; below 0 where it is not known.</summary>
    public int StateOf(TState state) => states.Find(state);

    /// <summary>The row of an action in a state; below 0 where there is none.</summary>
    public int RowOf(TState state, TAction action)
    {
        int number = states.Find(state);
        if (number < 0 || number >= table.States) return -1;
        int chosen = numbers[ValueTuple.Create(action)];
        for (int row = table.StateRows[number]; row < table.StateRows[number + 1]; row++)
            if (ActionOf(number, row) == chosen) return row;
        return -1;
    }

    /// <summary>The chances of a policy, at time, row, by enumerating its draws.</summary>
    public double[][] Chances(Policy<TState, TAction> policy)
    {
        var chance = new EnumeratingChance();
        return Chances((state, stepsLeft, chances) =>
        {
            do chances[numbers[ValueTuple.Create(policy(state, stepsLeft, chance))]] += chance.Probability;
            while (chance.Advance());
        });
    }

    /// <summary>The chances of a policy that writes down those of every action, at time, row.</summary>
    public double[][] Chances(Action<TState, int, double[]> policy)
    {
        var rows = new double[table.Horizon][];
        for (int time = 0; time < table.Horizon; time++)
        {
            rows[time] = new double[table.StateRows[table.States]];
            for (int state = 0; state < table.Reached(table.Horizon - time); state++)
            {
                if (table.StateRows[state] == table.StateRows[state + 1]) continue;
                var chances = new double[Actions];
                policy(states.Values[state], table.Horizon - time, chances);
                for (int row = table.StateRows[state]; row < table.StateRows[state + 1]; row++)
                    rows[time][row] = chances[ActionOf(state, row)];
            }
        }
        return rows;
    }

    /// <summary>What a reward model may see of rows.</summary>
    public RowFeatures Features(IEnvironment<TState, TAction> environment) =>
        RowFeatures.Of(Looks(environment), Actions);

    /// <summary>For each row the number of its action and the observation of its state.</summary>
    public (int Action, float[] Observation)[] Looks(IEnvironment<TState, TAction> environment)
    {
        var looks = new (int, float[])[table.StateRows[table.States]];
        for (int state = 0; state < table.States; state++)
        {
            var observation = new float[environment.ObservationSize];
            environment.Observe(states.Values[state], observation);
            for (int row = table.StateRows[state]; row < table.StateRows[state + 1]; row++)
                looks[row] = (ActionOf(state, row), observation);
        }
        return looks;
    }

    /// <summary>The deviation of each number of an observation, over all states in which something is done.</summary>
    public double[] Spread(IEnvironment<TState, TAction> environment)
    {
        var observation = new float[environment.ObservationSize];
        double[] sum = new double[observation.Length], square = new double[observation.Length];
        int seen = 0;
        for (int state = 0; state < table.States; state++)
        {
            if (table.StateRows[state] == table.StateRows[state + 1]) continue;
            seen++;
            environment.Observe(states.Values[state], observation);
            for (int i = 0; i < observation.Length; i++)
            {
                sum[i] += observation[i];
                square[i] += (double)observation[i] * observation[i];
            }
        }
        return [.. sum.Zip(square, (s, q) => Math.Sqrt(Math.Max(0, q / seen - s / seen * (s / seen))))];
    }

    /// <summary>A legal action of a state, drawn evenly; the given one where the state is not known.</summary>
    public TAction Any(TState state, TAction otherwise, Chance chance)
    {
        int number = states.Find(state);
        if (number < 0 || number >= table.States) return otherwise;
        int first = table.StateRows[number], count = table.StateRows[number + 1] - first;
        return count == 0 ? otherwise : actions.Items[ActionOf(number, first + chance.Below(count))];
    }

    /// <summary>A state from which an episode goes on, drawn evenly.</summary>
    public TState AnyState(Chance chance)
    {
        while (true)
        {
            int state = chance.Below(table.States);
            if (table.StateRows[state] < table.StateRows[state + 1]) return states.Values[state];
        }
    }

    private int ActionOf(int state, int row) =>
        table.RowActions is { } legal ? legal[row] : row - table.StateRows[state];

    private static Dictionary<ValueTuple<TAction>, int> Numbers(ActionList<TAction> actions)
    {
        var numbers = new Dictionary<ValueTuple<TAction>, int>();
        foreach ((int number, TAction action) in actions.Items.Index()) numbers[ValueTuple.Create(action)] = number;
        return numbers;
    }
}
