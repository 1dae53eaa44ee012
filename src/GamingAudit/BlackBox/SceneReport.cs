namespace GamingAudit;

/// <summary>What the agents of a scene have to say after it went on: who asks, and whose episode ended.</summary>
public sealed class SceneReport
{
    private readonly List<Said> said = [];
    private readonly int agents, observationSize, maskLength;

    internal SceneReport(int agents, int observationSize, int maskLength) =>
        (this.agents, this.observationSize, this.maskLength) = (agents, observationSize, maskLength);

    internal IReadOnlyList<Said> All => said;

    /// <summary>An agent asks for an action, the first of a new episode where its last has ended.</summary>
    /// <param name="agent">Its number, from 0.</param>
    /// <param name="observation">What it sees.</param>
    /// <param name="proxy">What the reward under audit paid it since it last asked.</param>
    /// <param name="truth">What the designer wants, over the same time.</param>
    /// <param name="legal">
    /// <see cref="ActionSpace.MaskLength"/> entries, false for what is illegal; empty where everything is legal.
    /// </param>
    /// <exception cref="InvalidOperationException">It asked already, or what it says does not fit.</exception>
    public void Asks(
        int agent, ReadOnlySpan<float> observation, double proxy = 0, double truth = 0,
        ReadOnlySpan<bool> legal = default)
    {
        Check(agent);
        if (observation.Length != observationSize)
            throw new InvalidOperationException(
                $"Agent {agent} shows {observation.Length} numbers, and the target says {observationSize}.");
        if (!legal.IsEmpty && legal.Length != maskLength)
            throw new InvalidOperationException(
                $"Agent {agent} gives a mask of {legal.Length} entries, and the actions have {maskLength}.");
        foreach (Said other in said)
            if (other.Agent == agent && other.Observation is not null)
                throw new InvalidOperationException(
                    $"Agent {agent} asks for a second action before it was given the first.");
        said.Add(new Said(agent, proxy, truth)
        {
            Observation = observation.ToArray(),
            Legal = legal.IsEmpty ? null : legal.ToArray(),
        });
    }

    /// <summary>An agent's episode ended; it may begin the next at once.</summary>
    /// <param name="agent">Its number, from 0.</param>
    /// <param name="proxy">What the reward under audit paid it since it last asked.</param>
    /// <param name="truth">What the designer wants, over the same time.</param>
    /// <param name="truncated">Whether it was only cut off, although more would follow.</param>
    /// <param name="information">What is to be said of the end, such as why; null for nothing.</param>
    /// <exception cref="InvalidOperationException">There is no such agent, or it has asked already.</exception>
    public void Ends(int agent, double proxy, double truth, bool truncated = false, string? information = null)
    {
        Check(agent);
        foreach (Said other in said)
            if (other.Agent == agent)
                throw new InvalidOperationException(
                    other.Observation is null
                        ? $"Agent {agent} ends its episode twice."
                        : $"Agent {agent} asks for an action and then ends its episode: it has to end first.");
        said.Add(new Said(agent, proxy, truth) { IsTruncated = truncated, Information = information });
    }

    internal void Clear() => said.Clear();

    private void Check(int agent)
    {
        if ((uint)agent >= (uint)agents)
            throw new InvalidOperationException(
                $"There is an agent {agent}, and the target says that there are {agents}: 0 to {agents - 1}.");
    }

    /// <summary>What one agent said; it asks where it shows something, and has ended where not.</summary>
    internal sealed record Said(int Agent, double Proxy, double True)
    {
        public float[]? Observation { get; init; }

        public bool[]? Legal { get; init; }

        public bool IsTruncated { get; init; }

        public string? Information { get; init; }
    }
}
