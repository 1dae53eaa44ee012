using GamingAudit.Engine.Learning.Rollout;
using TorchSharp;
using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>
/// <see cref="AdvantageEstimation"/> on a device: rewards and ends go over, and two numbers come back. One operation a
/// step, over all lanes.
/// </summary>
internal sealed unsafe class DeviceAdvantages : IDisposable
{
    private readonly Tensor values;
    private readonly Tensor advantages;
    private readonly Tensor returns;
    private readonly DeviceColumn<float> rewards;
    private readonly DeviceColumn<bool> ended;
    private readonly Tensor goesOn;
    private readonly Tensor[] ofStep;
    private readonly Tensor[] goesOnAfter;

    /// <param name="rollout">What to make room for.</param>
    /// <param name="values">[(steps + 1) * lanes], what the critic said, in units of the reward.</param>
    /// <param name="advantages">[steps * lanes], to be filled.</param>
    /// <param name="returns">[steps * lanes], to be filled.</param>
    /// <param name="device">Where they are.</param>
    public DeviceAdvantages(RolloutBuffer rollout, Tensor values, Tensor advantages, Tensor returns, Device device)
    {
        (this.values, this.advantages, this.returns) = (values, advantages, returns);
        rewards = new(rollout.Entries, 0, ScalarType.Float32, device);
        ended = new(rollout.Entries, 0, ScalarType.Bool, device);
        goesOn = zeros(rollout.Entries, ScalarType.Float32, device);
        ofStep = Steps(advantages, rollout);
        goesOnAfter = Steps(goesOn, rollout);
    }

    /// <summary>Fills the advantages and returns; the values are there.</summary>
    public ReturnMoments Fill(RolloutBuffer rollout, double discount, double lambda)
    {
        rewards.Upload(rollout.Rewards);
        fixed (bool* from = rollout.Ended) ended.Upload(from);
        using DisposeScope scope = NewDisposeScope();
        using IDisposable gradientsOff = no_grad();
        Tensor now = values.narrow(0, 0, rollout.Entries);
        Tensor next = values.narrow(0, rollout.Lanes, rollout.Entries);
        goesOn.copy_(ended.Values.logical_not());
        advantages.copy_(next).mul_(goesOn).mul_(Scalars.Of(discount)).Increase(rewards.Values).sub_(now);
        goesOn.mul_(Scalars.Of(discount * lambda));
        for (int t = ofStep.Length - 2; t >= 0; t--)
            ofStep[t].addcmul_(ofStep[t + 1], goesOnAfter[t], Scalars.One);
        returns.copy_(advantages).Increase(now);
        Tensor exact = returns.to(ScalarType.Float64);
        double[] moments = stack([exact.mean(), exact.Squared().mean()]).cpu().data<double>().ToArray();
        return new ReturnMoments(moments[0], moments[1]);
    }

    public void Dispose()
    {
        foreach (IDisposable part in (IDisposable[])[rewards, ended, .. ofStep, .. goesOnAfter, goesOn]) part.Dispose();
    }

    private static Tensor[] Steps(Tensor column, RolloutBuffer rollout) =>
        [.. Enumerable.Range(0, rollout.Steps).Select(t => column.narrow(0, (long)t * rollout.Lanes, rollout.Lanes))];
}
