namespace GamingAudit.Engine.Tests.Learning;

/// <summary>Counts its steps, whatever is done, and ends by itself at a given count.</summary>
internal sealed class Counter(int end, int choices = 2) : IEnvironment<int, int>
{
    public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(choices);

    public int ObservationSize => 1;

    public int Reset(Chance chance) => 0;

    public int Step(int state, int action, Chance chance) => state + 1;

    public bool IsTerminal(int state) => state >= end;

    public void Observe(int state, Span<float> observation) => observation[0] = state;
}
