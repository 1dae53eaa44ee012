using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Laboratory.Distances;

/// <summary>
/// Both rewards of every transition that a target can make, and of any other that its rewards will price.
/// </summary>
internal sealed class RewardTable
{
    private readonly Func<int, int, int, (double Proxy, double True)> price;
    private readonly Func<int, int, string> describe;

    private RewardTable(
        string name, double discount, int states, int actions, IReadOnlyList<PricedStep>[][] steps, bool[] isTerminal,
        Func<int, int, int, (double, double)> price, Func<int, int, string> describe)
    {
        (Name, Discount, States, Actions, Steps, IsTerminal) = (name, discount, states, actions, steps, isTerminal);
        (this.price, this.describe) = (price, describe);
    }

    public string Name { get; }

    public double Discount { get; }

    public int States { get; }

    public int Actions { get; }

    /// <summary>At state, action: what may follow; nothing for an illegal action or where an episode ends.</summary>
    public IReadOnlyList<PricedStep>[][] Steps { get; }

    public bool[] IsTerminal { get; }

    /// <summary>Every transition that can be made.</summary>
    public IEnumerable<PricedStep> All => Steps.SelectMany(state => state.SelectMany(action => action));

    /// <summary>What both rewards pay for a transition, whether it can be made or not.</summary>
    public (double Proxy, double True) Price(int before, int action, int after) => price(before, action, after);

    /// <summary>A state and an action in the target's own words.</summary>
    public string Describe(int state, int action) => describe(state, action);

    /// <summary>The transitions of a target; null where it cannot be enumerated.</summary>
    public static RewardTable? Of(AuditTarget target, int mostStates = 5000) => target.Accept(new Builder(mostStates));

    private sealed class Builder(int mostStates) : ITargetVisitor<RewardTable?>
    {
        public RewardTable? Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
        {
            var guarded = new GuardedTarget<TState, TAction>(target, new CallMonitor());
            GuardedDynamics<TState, TAction> dynamics = guarded.Dynamics;
            if (!dynamics.StatesAreValues || dynamics.Actions.Count is not <= 256) return null;
            var actions = new ActionList<TAction>(dynamics.Actions);
            var builder = new TableBuilder<TState, TAction>(
                guarded, actions, new ExactOptions { StateCap = mostStates, StepCap = 5_000_000 });
            if (builder.Build() is not { } table) return null;
            int states = table.States;
            TState[] values = builder.States.Values;
            var steps = new IReadOnlyList<PricedStep>[states][];
            for (int state = 0; state < states; state++)
            {
                steps[state] = new IReadOnlyList<PricedStep>[actions.Items.Length];
                for (int action = 0; action < actions.Items.Length; action++) steps[state][action] = [];
                for (int row = table.StateRows[state]; row < table.StateRows[state + 1]; row++)
                {
                    int action = table.RowActions is { } legal ? legal[row] : row - table.StateRows[state];
                    double weight = target.Discount;
                    steps[state][action] = [.. Enumerable
                        .Range(table.RowEdges[row], table.RowEdges[row + 1] - table.RowEdges[row])
                        .Select(edge => Make(state, action, table.EdgeStates[edge], table.EdgeWeights[edge] / weight))];
                }
            }
            return new RewardTable(
                target.Name, target.Discount, states, actions.Items.Length, steps,
                [.. values.Take(states).Select(dynamics.IsTerminal)], Price,
                (state, action) => $"{values[state]}, {actions.Items[action]}");

            PricedStep Make(int before, int action, int after, double probability)
            {
                (double proxy, double truth) = Price(before, action, after);
                return new PricedStep(before, action, after, probability, proxy, truth);
            }

            (double, double) Price(int before, int action, int after)
            {
                var step = new Transition<TState, TAction>(values[before], actions.Items[action], values[after]);
                return (guarded.Proxy(step), guarded.True(step));
            }
        }
    }
}
