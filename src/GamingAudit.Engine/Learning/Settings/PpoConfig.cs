namespace GamingAudit.Engine.Learning.Settings;

/// <summary>
/// Every hyperparameter of proximal policy optimisation (Schulman et al. 2017, arXiv 1707.06347), whichever backend
/// runs it. The discount is not among them: it belongs to the target, and so does the horizon, at which an episode
/// truly ends. "Detail n" is the number in Huang et al. 2022, "The 37 implementation details of PPO".
/// </summary>
public sealed record PpoConfig
{
    /// <summary>
    /// Environment steps to train for; rounded up to whole rollouts. Learning rates anneal over them.
    /// </summary>
    public long TotalSteps { get; init; } = 500_000;

    /// <summary>Environments played side by side, the actors of Schulman et al. 2017, algorithm 1 (detail 1).</summary>
    public int Environments { get; init; } = 64;

    /// <summary>Steps of each environment in a rollout: the horizon T of Schulman et al. 2017, algorithm 1.</summary>
    public int Steps { get; init; } = 64;

    /// <summary>Steps in a minibatch (detail 6); the last of an epoch may hold fewer.</summary>
    public int MinibatchSize { get; init; } = 512;

    /// <summary>Passes over a rollout (K of Schulman et al. 2017, algorithm 1), each in a new order.</summary>
    public int Epochs { get; init; } = 4;

    /// <summary>Adam's step size at the start (Kingma and Ba 2015). 3e-4 to 1e-3 in Andrychowicz et al. 2021.</summary>
    public double LearningRate { get; init; } = 7e-4;

    /// <summary>Lets the learning rate fall linearly to zero over <see cref="TotalSteps"/> (detail 4).</summary>
    public bool AnnealLearningRate { get; init; } = true;

    /// <summary>Adam's epsilon (detail 3: 1e-5, against the customary 1e-8).</summary>
    public double AdamEpsilon { get; init; } = 1e-5;

    /// <summary>
    /// The gradient over all parameters of actor and critic is scaled down to this norm where it is longer (detail 11).
    /// </summary>
    public double MaxGradientNorm { get; init; } = 0.5;

    /// <summary>Half-width of the clipped surrogate's interval: epsilon of Schulman et al. 2017, equation 7.</summary>
    public double ClipRange { get; init; } = 0.2;

    /// <summary>
    /// Clips the value loss by the same range (detail 9). Engstrom et al. 2020 and Andrychowicz et al. 2021 find that
    /// it helps little or hurts; it bounds how far one rollout can move the critic.
    /// </summary>
    public bool ClipValueLoss { get; init; } = true;

    /// <summary>Weight of the value loss: c1 of Schulman et al. 2017, equation 9.</summary>
    public double ValueCoefficient { get; init; } = 0.5;

    /// <summary>Weight of the entropy bonus at the start: c2 of Schulman et al. 2017, equation 9.</summary>
    public double EntropyCoefficient { get; init; } = 0.01;

    /// <summary>Weight of the entropy bonus at the end; it changes linearly. Null: as at the start.</summary>
    public double? FinalEntropyCoefficient { get; init; }

    /// <summary>
    /// Pays every action this much times how surprising it was, -log pi(action): entropy as part of the return rather
    /// than of the loss. With as much times log pi_reference(action) in the reward it is a KL penalty a step (Ziegler
    /// et al. 2019, arXiv 1909.08593, equation 2). In units of the reward.
    /// </summary>
    internal double EntropyReward { get; init; }

    /// <summary>Lambda of generalised advantage estimation (Schulman et al. 2016, equation 16).</summary>
    public double GaeLambda { get; init; } = 0.95;

    /// <summary>Scales advantages to mean 0 and deviation 1 in each minibatch (detail 7).</summary>
    public bool NormalizeAdvantages { get; init; } = true;

    /// <summary>Scales each observation to mean 0 and deviation 1, clipped to 10 (Engstrom et al. 2020).</summary>
    public bool NormalizeObservations { get; init; } = true;

    /// <summary>
    /// Lets the critic predict returns scaled to mean 0 and deviation 1, and keeps its predictions when the scale
    /// changes (PopArt: van Hasselt et al. 2016, arXiv 1602.07714, equation 9).
    /// </summary>
    public bool NormalizeReturns { get; init; } = true;

    /// <summary>
    /// Ends a rollout's epochs early where the policy moved by this much KL divergence; null for never.
    /// </summary>
    public double? TargetKl { get; init; }

    /// <summary>
    /// Appends the share of the horizon that is left to every observation (Pardo et al. 2018, "Time limits in
    /// reinforcement learning": without it the value of a state is not a function of what is seen).
    /// </summary>
    public bool AppendTimeToGo { get; init; } = true;

    /// <summary>
    /// Widths of the tanh layers of the actor and of the critic, which share nothing (detail 13; Andrychowicz et al.
    /// 2021 find separate networks and tanh best).
    /// </summary>
    public IReadOnlyList<int> Hidden { get; init; } = [64, 64];

    /// <summary>
    /// Decides the initial weights, every draw of the policy and of the environments, and every shuffle.
    /// </summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Environment steps in a rollout.</summary>
    public int BatchSize => Environments * Steps;
}
