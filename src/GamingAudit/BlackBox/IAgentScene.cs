namespace GamingAudit;

/// <summary>
/// Several agents in one scene that share a policy. Each asks for an action when it wants one, ends its episode by
/// itself and begins the next, whatever the others do; so an agent may ask ten times while another waits. A
/// <see cref="IBlackBox"/> is a scene of one agent that asks at every step.
/// </summary>
public interface IAgentScene : IDisposable
{
    /// <summary>Starts anew with every agent; the seed decides everything that follows.</summary>
    /// <param name="seed">The same seed and the same actions give the same reports.</param>
    void Reset(ulong seed);

    /// <summary>
    /// Goes on by as much as the scene goes on at once, such as a tick of its physics. Every agent that asked has its
    /// action by then.
    /// </summary>
    /// <param name="report">Who asks for an action now, and whose episode ended; it may stay empty.</param>
    void Advance(SceneReport report);

    /// <summary>Gives an agent that asked its action.</summary>
    /// <param name="agent">Its number, from 0.</param>
    /// <param name="branches">One choice a branch; empty for a Box.</param>
    /// <param name="values">One number a dimension; empty unless a Box.</param>
    void Act(int agent, ReadOnlySpan<int> branches, ReadOnlySpan<float> values);
}
