using System.Reflection;

namespace GamingAudit;

/// <summary>
/// A scene as a black box: its agents act in turn, each when it asks, all by the policy that plays. What is paid is the
/// mean over the agents of what each earns in its first episode after the reset, which ends where the agent ends it or
/// after so many actions; the box is over once all of these are. An agent that is done goes on in the scene unpaid.
/// </summary>
internal sealed class SceneBox : IBlackBox, IPayingBox
{
    // Untuned: three minutes of a scene that steps 60 times a second.
    private const int MostSilence = 10_000;

    private readonly IAgentScene scene;
    private readonly SceneReport report;
    private readonly Queue<SceneReport.Said> asking = [];
    private readonly Agent[] agents;
    private readonly int horizon;
    private readonly double discount;
    private double proxy, truth;

    /// <param name="scene">The scene.</param>
    /// <param name="count">How many agents it has.</param>
    /// <param name="actions">What each of them may do.</param>
    /// <param name="observationSize">Numbers in what one of them sees.</param>
    /// <param name="horizon">Actions of an agent after which its episode counts no further.</param>
    /// <param name="discount">What a reward is worth an action of the agent later.</param>
    public SceneBox(
        IAgentScene scene, int count, ActionSpace actions, int observationSize, int horizon, double discount)
    {
        this.scene = scene ?? throw new InvalidOperationException("The scene that was made is null.");
        (this.horizon, this.discount) = (horizon, discount);
        report = new SceneReport(count, observationSize, actions.MaskLength);
        agents = new Agent[count];
    }

    /// <summary>Agents that have not asked for an action since the reset.</summary>
    public IReadOnlyList<int> Silent => [.. Enumerable.Range(0, agents.Length).Where(i => !agents[i].HasAsked)];

    /// <summary>The turn that follows the reset.</summary>
    public SceneTurn First => new(asking.Peek().Agent, []);

    public MethodInfo Pays
    {
        get
        {
            InterfaceMapping map = scene.GetType().GetInterfaceMap(typeof(IAgentScene));
            return map.TargetMethods[Array.FindIndex(
                map.InterfaceMethods, method => method.Name == nameof(IAgentScene.Advance))];
        }
    }

    public void Reset(ulong seed, Span<float> observation)
    {
        asking.Clear();
        Array.Clear(agents, 0, agents.Length);
        (proxy, truth) = (0, 0);
        scene.Reset(seed);
        GoOn([]);
        if (asking.Count == 0)
            throw new InvalidOperationException("Every agent's episode ended before it asked for an action.");
        asking.Peek().Observation.CopyTo(observation);
    }

    public BlackBoxStep Step(ReadOnlySpan<int> branches, ReadOnlySpan<float> values, Span<float> observation)
    {
        int acts = asking.Dequeue().Agent;
        agents[acts].Acts();
        scene.Act(acts, branches, values);
        List<AgentPay> pays = [];
        string? information = asking.Count == 0 ? GoOn(pays) : null;
        bool isOver = agents.All(agent => agent.IsDone);
        if (asking.Count > 0) asking.Peek().Observation.CopyTo(observation);
        int next = asking.Count > 0 ? asking.Peek().Agent : acts;
        var step = new BlackBoxStep(proxy / agents.Length, truth / agents.Length, isOver, false)
        {
            Information = information is null ? $"agent {next}" : $"agent {next}; {information}",
            Scene = new SceneTurn(next, pays),
        };
        (proxy, truth) = (0, 0);
        return step;
    }

    /// <summary>Clears what the agent whose turn it is may not do.</summary>
    public static BlackBoxMask Legal { get; } = static (box, legal) => ((SceneBox)box).Mask(legal);

    public void Dispose() => scene.Dispose();

    private void Mask(Span<bool> legal)
    {
        if (asking.Count > 0 && asking.Peek().Legal is { } allowed) allowed.CopyTo(legal);
    }

    // Until somebody asks, or nothing more counts. What was said of ends comes back.
    private string? GoOn(List<AgentPay> pays)
    {
        string? information = null;
        for (int i = 0; i < MostSilence; i++)
        {
            report.Clear();
            scene.Advance(report);
            foreach (SceneReport.Said said in report.All)
            {
                Pay(said, pays);
                if (said.Observation is not null) asking.Enqueue(said);
                else if (said.Information is { } why)
                    information = (information is null ? "" : information + "; ") + $"agent {said.Agent} ended: {why}";
            }
            if (asking.Count > 0 || agents.All(agent => agent.IsDone)) return information;
        }
        throw new InvalidOperationException(
            $"No agent asked for an action while the scene went on {MostSilence:N0} times.");
    }

    private void Pay(SceneReport.Said said, List<AgentPay> pays)
    {
        ref Agent agent = ref agents[said.Agent];
        bool ends = said.Observation is null;
        if (!agent.IsDone)
        {
            double weight = Math.Pow(discount, Math.Max(0, agent.Actions - 1));
            proxy += weight * said.Proxy;
            truth += weight * said.True;
            agent.IsDone = ends || agent.Actions >= horizon;
        }
        agent.HasAsked |= !ends;
        if (agent.HasActed) pays.Add(new AgentPay(said.Agent, said.Proxy, said.True, ends, said.IsTruncated));
        if (ends) agent.HasActed = false;
    }

    private struct Agent
    {
        public bool HasAsked;

        /// <summary>Whether it acted in the episode that it is in now.</summary>
        public bool HasActed;

        /// <summary>Whether its first episode is over, or is as long as is counted.</summary>
        public bool IsDone;

        /// <summary>Actions in its first episode.</summary>
        public int Actions;

        public void Acts()
        {
            HasActed = true;
            if (!IsDone) Actions++;
        }
    }
}
