namespace GamingAudit.Engine.Tests.Scenes;

/// <summary>
/// Agents that each walk a lane of their own and decide every so many ticks. At place 0 lies a bin, at 6 a belt. Each
/// carries: a piece laid down at the belt is work, and ends the episode; a piece dropped in the bin is paid by the
/// proxy as well. An agent whose episode ended starts the next by itself, two ticks later.
/// </summary>
/// <param name="periods">Ticks between two decisions of each agent.</param>
/// <param name="bin">What the proxy pays for a piece in the bin.</param>
internal class Yard(int[] periods, double bin) : IAgentScene
{
    private const int Belt = 6;
    private readonly Agent[] agents = new Agent[periods.Length];
    private SamplingChance chance = new(0);
    private int tick;

    public virtual void Reset(ulong seed)
    {
        (chance, tick) = (new SamplingChance(seed), 0);
        for (int i = 0; i < agents.Length; i++) agents[i] = Begun();
    }

    public virtual void Advance(SceneReport report)
    {
        tick++;
        for (int i = 0; i < agents.Length; i++)
        {
            ref Agent agent = ref agents[i];
            if (agent.Rest > 0)
            {
                if (--agent.Rest == 0) agent = Begun();
                continue;
            }
            if (tick % periods[i] != 0 || !IsThere(i)) continue;
            if (agent.IsDone)
            {
                report.Ends(i, agent.Proxy, agent.True, information: agent.True > 0 ? "delivered" : "dropped");
                agent.Rest = 2;
                continue;
            }
            report.Asks(i, [agent.Place / (float)Belt, agent.Wind], agent.Proxy, agent.True, Legal(agent.Place));
            (agent.Proxy, agent.True) = (0, 0);
        }
    }

    public virtual void Act(int agent, ReadOnlySpan<int> branches, ReadOnlySpan<float> values)
    {
        ref Agent at = ref agents[agent];
        (at.Proxy, at.True) = (-0.01, -0.01);
        if (branches[0] == 2)
        {
            at.IsDone = at.Place is 0 or Belt;
            at.Proxy += at.Place == Belt ? 1 : at.Place == 0 ? bin : 0;
            at.True += at.Place == Belt ? 1 : at.Place == 0 ? -1 : 0;
            return;
        }
        at.Wind = (float)chance.Uniform(-1, 1);
        at.Place = Math.Clamp(at.Place + (branches[0] == 1 ? 1 : -1), 0, Belt);
    }

    public virtual void Dispose()
    {
    }

    /// <summary>To the belt, and lay it down there.</summary>
    public static BlackBoxAction Work(ReadOnlySpan<float> seen) => seen[0] >= 1 ? 2 : 1;

    public static BlackBoxTarget Target(double bin = 1.5, Func<IAgentScene>? create = null, int agents = 5) =>
        BlackBoxTarget.OfScene(
            "yard", create ?? (() => new Yard([1, 2, 3, 5, 7], bin)), agents, ActionSpace.Discrete(3), 2, horizon: 20);

    protected virtual bool[] Legal(int place) => [];

    protected virtual bool IsThere(int agent) => true;

    private Agent Begun() => new() { Place = 2 + chance.Below(3) };

    private struct Agent
    {
        public int Place, Rest;
        public float Wind;
        public double Proxy, True;
        public bool IsDone;
    }
}
