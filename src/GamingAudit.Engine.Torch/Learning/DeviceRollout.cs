using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;
using TorchSharp;
using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>
/// A rollout on a device: observations, actions and masks as they were, and what the losses compare with. Each number
/// crosses once, when the rollout was played or, what the device needs to play it, meanwhile; minibatches are picked
/// out of it there.
/// </summary>
internal sealed unsafe class DeviceRollout : IDisposable
{
    private readonly int entries;
    private readonly DeviceColumn<float> observations;
    private readonly DeviceColumn<float> actions;
    private readonly DeviceColumn<bool>? masks;
    private readonly DeviceColumn<float> logProbabilities;
    private readonly DeviceColumn<float> advantages;
    private readonly DeviceColumn<float> values;
    private readonly DeviceColumn<float> returns;
    private readonly DeviceColumn<int>[] orders;
    private readonly DeviceAdvantages estimation;
    private bool wasPlayedHere;
    private bool wasEstimatedHere;
    private int epochsBegun;

    /// <param name="rollout">What to make room for.</param>
    /// <param name="epochs">
    /// Epochs of a rollout at most: each has an order of its own, for the device may lag behind.
    /// </param>
    /// <param name="device">Where to put it.</param>
    public DeviceRollout(RolloutBuffer rollout, int epochs, Device device)
    {
        entries = rollout.Entries;
        int withCut = entries + rollout.Lanes;
        observations = new(withCut, rollout.ObservationSize, ScalarType.Float32, device);
        actions = new(entries, rollout.ActionWidth, ScalarType.Float32, device);
        masks = rollout.MaskLength > 0 ? new(entries, rollout.MaskLength, ScalarType.Bool, device) : null;
        logProbabilities = new(entries, 0, ScalarType.Float32, device);
        advantages = new(entries, 0, ScalarType.Float32, device);
        values = new(withCut, 0, ScalarType.Float32, device);
        returns = new(entries, 0, ScalarType.Float32, device);
        orders = [.. Enumerable.Range(0, epochs).Select(
            _ => new DeviceColumn<int>(entries, 0, ScalarType.Int32, device))];
        estimation = new DeviceAdvantages(rollout, values.Values, advantages.Values, returns.Values, device);
    }

    /// <summary>What some lanes see at a step, on the device; in the caller's dispose scope.</summary>
    public Tensor UploadObservations(RolloutBuffer rollout, int firstEntry, int count)
    {
        observations.Upload(rollout.Observation(firstEntry), firstEntry, count);
        wasPlayedHere = true;
        return observations.Values.narrow(0, firstEntry, count);
    }

    /// <summary>Estimates advantages and returns on the device.</summary>
    public ReturnMoments EstimateAdvantages(RolloutBuffer rollout, double discount, double lambda)
    {
        values.Upload(rollout.Values);
        wasEstimatedHere = true;
        return estimation.Fill(rollout, discount, lambda);
    }

    /// <summary>Brings over what is not there yet.</summary>
    public void Upload(RolloutBuffer rollout)
    {
        if (!wasPlayedHere) observations.Upload(rollout.Observation(0), 0, entries);
        if (!wasEstimatedHere)
        {
            values.Upload(rollout.Values);
            advantages.Upload(rollout.Advantages);
            returns.Upload(rollout.Returns);
        }
        actions.Upload(rollout.Action(0));
        masks?.Upload(rollout.Mask(0));
        logProbabilities.Upload(rollout.LogProbabilities);
        (wasPlayedHere, wasEstimatedHere, epochsBegun) = (false, false, 0);
    }

    public void UploadOrder(int[] entries)
    {
        fixed (int* from = entries) orders[epochsBegun++].Upload(from);
    }

    /// <summary>Entries of the epoch's order.</summary>
    public Tensor Entries(int first, int count) => orders[epochsBegun - 1].Values.narrow(0, first, count);

    /// <summary>
    /// Some steps of the order, from the first to the last exclusively; in the caller's dispose scope.
    /// </summary>
    /// <param name="first">Index of the first.</param>
    /// <param name="count">How many.</param>
    /// <param name="moments">Mean and scale of the minibatch's advantages, on the device.</param>
    /// <param name="scale">Units of the critic's output.</param>
    public DeviceSteps Pick(int first, int count, (Tensor Mean, Tensor Scale) moments, ValueScale scale)
    {
        Tensor chosen = Entries(first, count);
        return new DeviceSteps(
            observations.Values.index_select(0, chosen),
            actions.Values.index_select(0, chosen),
            masks?.Values.index_select(0, chosen),
            logProbabilities.Values.index_select(0, chosen),
            advantages.Values.index_select(0, chosen).sub_(moments.Mean).mul_(moments.Scale),
            InUnits(values.Values.index_select(0, chosen), scale),
            InUnits(returns.Values.index_select(0, chosen), scale));
    }

    /// <summary>What <see cref="Minibatch"/> scales advantages with, computed where they are.</summary>
    public (Tensor Mean, Tensor Scale) Moments(int first, int count)
    {
        Tensor chosen = Entries(first, count);
        Tensor advantage = advantages.Values.index_select(0, chosen).to(ScalarType.Float64);
        Tensor mean = advantage.mean();
        Tensor deviation = (advantage - mean).Squared().sum().div(Scalars.Of(count - 1)).sqrt()
            .Plus(Minibatch.DeviationFloor).Plus(mean.abs() * Scalars.Of(Minibatch.RelativeDeviationFloor));
        return (mean.to(ScalarType.Float32), deviation.reciprocal().to(ScalarType.Float32));
    }

    public void Dispose()
    {
        foreach (IDisposable? part in (IDisposable?[])[
            observations, actions, masks, logProbabilities, advantages, values, returns, .. orders, estimation])
            part?.Dispose();
    }

    private static Tensor InUnits(Tensor values, ValueScale scale) =>
        values.sub_(Scalars.Of(scale.Mean)).mul_(Scalars.Of(1 / scale.Deviation));
}
