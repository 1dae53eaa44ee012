namespace GamingAudit;

/// <content>Targets of scenes with several agents.</content>
public sealed partial record BlackBoxTarget
{
    /// <summary>
    /// A target of a scene in which several agents act by one policy, each at its own times. What a policy earns is the
    /// mean over the agents of what each earns in its first episode.
    /// </summary>
    /// <param name="name">The name that reports use.</param>
    /// <param name="create">Makes one more scene; many are played at once, see <see cref="MaxInstances"/>.</param>
    /// <param name="agents">How many agents it has.</param>
    /// <param name="actions">What each of them may do.</param>
    /// <param name="observationSize">Numbers in what one of them sees.</param>
    /// <param name="horizon">
    /// Actions of an agent after which its episode ends. The scene is left once all have had an episode, and at the
    /// latest after so many actions times the number of agents: one that asks seldom may have had fewer by then.
    /// </param>
    /// <param name="discount">The discount factor gamma, of an agent's own actions.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no agent.</exception>
    public static BlackBoxTarget OfScene(
        string name, Func<IAgentScene> create, int agents, ActionSpace actions, int observationSize, int horizon,
        double discount = 1)
    {
        if (create is null) throw new ArgumentNullException(nameof(create));
        if (actions is null) throw new ArgumentNullException(nameof(actions));
        if (agents < 1)
            throw new ArgumentOutOfRangeException(nameof(agents), agents, "A scene needs an agent to play.");
        return new BlackBoxTarget(name, agents, create, actions, observationSize, horizon, discount);
    }
}
