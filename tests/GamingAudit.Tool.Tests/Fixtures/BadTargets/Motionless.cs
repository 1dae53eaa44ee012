using GamingAudit;

namespace BadTargets;

/// <summary>An environment in which there is nothing to do.</summary>
public sealed class Motionless : IEnvironment<Place, int>
{
    public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(0);

    public int ObservationSize => 1;

    public Place Reset(Chance chance) => new(0);

    public Place Step(Place state, int action, Chance chance) => state;

    public bool IsTerminal(Place state) => false;

    public void Observe(Place state, Span<float> observation) => observation[0] = 0;
}
