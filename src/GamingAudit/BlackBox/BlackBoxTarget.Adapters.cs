namespace GamingAudit;

/// <content>Targets of environments that were written for something else.</content>
public sealed partial record BlackBoxTarget
{
    /// <summary>
    /// A target of environments in the manner of Gym, such as Gym.NET's Env: found by their Reset, Step, ActionSpace
    /// and Seed, without a reference to any package. Step may give an object with Observation, Reward, Done (or
    /// Terminated and Truncated) and Information, or a tuple of them in this order.
    /// </summary>
    /// <param name="name">The name that reports use.</param>
    /// <param name="create">Makes one more environment.</param>
    /// <param name="truth">What the designer wants, of each step; the environment's own reward is audited.</param>
    /// <param name="horizon">Steps after which an episode ends.</param>
    /// <param name="discount">The discount factor gamma.</param>
    /// <param name="actions">What may be done, where the environment has no ActionSpace.</param>
    /// <param name="seed">How an environment is seeded, where it has neither Seed nor Reset(seed).</param>
    /// <param name="terms">Entries of the information that are terms of the reward.</param>
    /// <exception cref="ArgumentException">The type lacks a member; the message says which.</exception>
    public static BlackBoxTarget OfGym<TEnvironment>(
        string name,
        Func<TEnvironment> create,
        Func<BoundStep<TEnvironment>, double> truth,
        int horizon,
        double discount = 1,
        ActionSpace? actions = null,
        Action<TEnvironment, int>? seed = null,
        IReadOnlyList<string>? terms = null) =>
        Of(name, create, () => new GymBinding<TEnvironment>(actions, seed, terms), truth, horizon, discount);

    /// <summary>
    /// A target of RLMatrix environments: with the attributes of its toolkit, each rewarding method a named term, or
    /// with one of its interfaces, asynchronous or not. Found by the names of members, without a reference to any
    /// package. Where discrete and continuous actions are mixed, each continuous one is played at five even levels.
    /// </summary>
    /// <param name="name">The name that reports use.</param>
    /// <param name="create">Makes one more environment.</param>
    /// <param name="truth">What the designer wants, of each step; the environment's own reward is audited.</param>
    /// <param name="horizon">Steps after which an episode ends.</param>
    /// <param name="discount">The discount factor gamma.</param>
    /// <param name="seed">
    /// How an environment's random numbers are seeded before a reset; needed where it draws any, since RLMatrix has no
    /// word for it.
    /// </param>
    /// <exception cref="ArgumentException">The type lacks a member; the message says which.</exception>
    public static BlackBoxTarget OfRlMatrix<TEnvironment>(
        string name,
        Func<TEnvironment> create,
        Func<BoundStep<TEnvironment>, double> truth,
        int horizon,
        double discount = 1,
        Action<TEnvironment, int>? seed = null) =>
        Of<TEnvironment>(
            name, create,
            () => RlMatrixAttributes<TEnvironment>.Fits
                ? new RlMatrixAttributes<TEnvironment>(seed)
                : new RlMatrixMembers<TEnvironment>(seed),
            truth, horizon, discount);

    /// <summary>A target of one world that two delegates play; it is the only one, so it is played in turn.</summary>
    /// <param name="name">The name that reports use.</param>
    /// <param name="reset">Starts an episode that the seed decides, and gives what the agent sees.</param>
    /// <param name="step">Plays an action: what the agent sees, both rewards, and whether the episode is over.</param>
    /// <param name="actions">What may be done.</param>
    /// <param name="horizon">Steps after which an episode ends.</param>
    /// <param name="discount">The discount factor gamma.</param>
    public static BlackBoxTarget OfDelegates(
        string name,
        Func<ulong, float[]> reset,
        Func<BlackBoxAction, (float[] Seen, double Proxy, double True, bool Done)> step,
        ActionSpace actions,
        int horizon,
        double discount = 1)
    {
        if (reset is null) throw new ArgumentNullException(nameof(reset));
        if (step is null) throw new ArgumentNullException(nameof(step));
        if (actions is null) throw new ArgumentNullException(nameof(actions));
        return new BlackBoxTarget(name, () => new DelegateBox(reset, step, actions), horizon, discount)
        {
            MaxInstances = 1,
        };
    }

    private static BlackBoxTarget Of<TEnvironment>(
        string name, Func<TEnvironment> create, Func<EnvironmentBinding<TEnvironment>> bind,
        Func<BoundStep<TEnvironment>, double> truth, int horizon, double discount)
    {
        if (create is null) throw new ArgumentNullException(nameof(create));
        if (truth is null) throw new ArgumentNullException(nameof(truth));
        EnvironmentBinding<TEnvironment> binding;
        try
        {
            binding = bind();
        }
        catch (ShapeException e)
        {
            throw new ArgumentException($"{name}: {e.Message}", nameof(create), e);
        }
        return new BlackBoxTarget(
            name, () => new BoundBox<TEnvironment>(create(), binding, truth), horizon, discount)
        {
            Terms = binding.Terms,
            Mask = binding.HasMask ? BoundBox<TEnvironment>.Legal : null,
        };
    }
}
