namespace GamingAudit.Engine.Tests.Exact;

/// <summary>An environment over numbers, written down in a test.</summary>
internal sealed class Handmade(int actions, Func<int, int, Chance, int> step) : IEnvironment<int, int>
{
    public Func<Chance, int> Start { get; init; } = _ => 0;

    public Func<int, bool> Ends { get; init; } = _ => false;

    public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(actions);

    public int ObservationSize => 1;

    public int Reset(Chance chance) => Start(chance);

    public int Step(int state, int action, Chance chance) => step(state, action, chance);

    public bool IsTerminal(int state) => Ends(state);

    public void Observe(int state, Span<float> observation) => observation[0] = state;

    /// <summary>A target of it; a reward left out pays nothing.</summary>
    public MarkovTarget<int, int> Target(
        Reward<int, int>? proxy = null, Reward<int, int>? truth = null, int horizon = 5, double discount = 1) =>
        AuditTarget.Create("handmade", this, proxy ?? (_ => 0), truth ?? (_ => 0), horizon, discount);
}
