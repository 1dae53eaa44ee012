namespace GamingAudit;

/// <summary>
/// One step of an environment of another framework, for a true reward to judge while the environment stands where the
/// step has led. The arrays are used again for the next step.
/// </summary>
/// <param name="Environment">The environment after the step; whatever it shows may be read.</param>
/// <param name="Before">What the agent saw before it acted.</param>
/// <param name="Action">What it did.</param>
/// <param name="After">What it sees now.</param>
/// <param name="Reward">What the environment paid.</param>
/// <param name="Done">Whether the episode is over.</param>
/// <param name="Information">What the environment said beside; null where it says nothing.</param>
public readonly record struct BoundStep<TEnvironment>(
    TEnvironment Environment, IReadOnlyList<float> Before, BlackBoxAction Action, IReadOnlyList<float> After,
    double Reward, bool Done, object? Information);
