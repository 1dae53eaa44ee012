using GamingAudit;

namespace HangingTargets;

/// <summary>An environment of one state.</summary>
public sealed class Standing : IEnvironment<int, int>
{
    public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(2);

    public int ObservationSize => 1;

    public int Reset(Chance chance) => 0;

    public int Step(int state, int action, Chance chance) => 0;

    public bool IsTerminal(int state) => false;

    public void Observe(int state, Span<float> observation) => observation[0] = 1;
}
