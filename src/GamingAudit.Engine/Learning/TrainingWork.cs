using GamingAudit.Engine.Learning.Collection;
using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;

namespace GamingAudit.Engine.Learning;

/// <summary>What training costs for one environment step, whichever backend computes.</summary>
/// <param name="ArithmeticToPlay">Additions and multiplications of both networks' forward pass.</param>
/// <param name="ArithmeticToLearn">The same of all epochs of updates.</param>
/// <param name="Bytes">What crosses to a device and back, if there is one.</param>
/// <param name="Launches">Operations that are started on a device, if there is one.</param>
/// <param name="PlaysOnDevice">Whether lanes are evaluated where the updates run.</param>
internal sealed record TrainingWork(
    long ArithmeticToPlay, long ArithmeticToLearn, double Bytes, double Launches, bool PlaysOnDevice)
{
    // About; which operations torch runs as one is its own affair.
    private const int LaunchesPerUpdate = 150;
    private const int LaunchesPerEvaluation = 15;

    public static TrainingWork Of(PpoConfig config, ILanes lanes, ActionHead head, bool playsOnDevice)
    {
        var layout = new ParameterLayout(lanes.ObservationSize, config.Hidden, head);
        long forward = layout.Actor.ForwardArithmetic + layout.Critic.ForwardArithmetic;
        long backward = layout.Actor.BackwardArithmetic + layout.Critic.BackwardArithmetic;
        // Log-probability, value, reward; and a place in the order of each epoch. Ends and masks are bytes.
        int floats = lanes.ObservationSize + head.ActionWidth + 3 + config.Epochs;
        int bytes = sizeof(float) * floats + 1 + (lanes.HasMask ? head.MaskLength : 0);
        if (playsOnDevice) bytes += sizeof(float) * (head.Outputs + 1);
        double weights = (double)sizeof(float) * layout.Total / config.BatchSize;
        double launches = (double)LaunchesPerUpdate * config.Epochs / config.MinibatchSize;
        if (playsOnDevice)
            launches += (double)BatchedCollector.Groups * LaunchesPerEvaluation / config.Environments;
        return new TrainingWork(
            forward, config.Epochs * (forward + backward), bytes + weights, launches, playsOnDevice);
    }

    /// <summary>Seconds that it takes at least; the environment's own time comes on top.</summary>
    /// <param name="host">What the host's threads do.</param>
    /// <param name="backend">What the backend does.</param>
    public double Floor(BackendRates host, BackendRates backend) =>
        ArithmeticToPlay / (PlaysOnDevice ? backend : host).ArithmeticPerSecond
        + ArithmeticToLearn / backend.ArithmeticPerSecond + Bytes / backend.BytesPerSecond
        + Launches * backend.SecondsPerLaunch;
}
