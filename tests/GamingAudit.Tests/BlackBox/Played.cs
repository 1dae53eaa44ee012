namespace GamingAudit.Tests.BlackBox;

/// <summary>One episode of a target, in which one action is repeated.</summary>
internal sealed record Played(
    ActionSpace Actions, int ObservationSize, IReadOnlyList<float[]> Seen, IReadOnlyList<double> Proxy,
    IReadOnlyList<double> True, bool IsTruncated, IReadOnlyList<(string Term, double Amount)> Terms, bool[] Legal)
{
    public static Played Of(AuditTarget target, BlackBoxAction action, ulong seed = 1) =>
        target.Accept(new Player(action, seed));

    private sealed class Player(BlackBoxAction action, ulong seed) : ITargetVisitor<Played>
    {
        public Played Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
        {
            IEnvironment<TState, TAction> environment = target.Environment;
            var chance = new SamplingChance(seed);
            TState state = environment.Reset(chance);
            TAction repeated = environment.Actions.Decode(action.Branches, action.Values);
            List<float[]> seen = [Look(environment, state)];
            (List<double> proxy, List<double> truth) = ([], []);
            var ledger = new Ledger();
            bool[] legal = new bool[environment.Actions.MaskLength];
            target.Mask?.Invoke(state, legal);
            for (int i = 0; i < target.Horizon && !environment.IsTerminal(state); i++)
            {
                TState next = environment.Step(state, repeated, chance);
                var step = new Transition<TState, TAction>(state, repeated, next);
                seen.Add(Look(environment, next));
                proxy.Add(target.Proxy(step));
                truth.Add(target.True(step));
                var sum = new RewardSum(ledger);
                target.Terms?.Invoke(step, ref sum);
                state = next;
            }
            bool isTruncated = target.IsTruncated?.Invoke(state) == true;
            return new Played(
                environment.Actions, environment.ObservationSize, seen, proxy, truth, isTruncated, ledger.Terms, legal);
        }

        private static float[] Look<TState, TAction>(IEnvironment<TState, TAction> environment, TState state)
        {
            float[] observation = new float[environment.ObservationSize];
            environment.Observe(state, observation);
            return observation;
        }
    }

    private sealed class Ledger : ITermLedger
    {
        public List<(string, double)> Terms { get; } = [];

        public void Record(string term, double amount, string file, int line) => Terms.Add((term, amount));
    }
}
