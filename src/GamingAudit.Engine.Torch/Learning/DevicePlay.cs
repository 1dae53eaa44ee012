using System.Runtime.InteropServices;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
using TorchSharp;
using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>
/// Evaluates lanes where the weights are. Observations go over from page-locked memory and stay for the updates; the
/// actor's outputs and the value come back together.
/// </summary>
internal sealed unsafe class DevicePlay : IBatchEvaluator, IDisposable
{
    // What the threads of a host do with the fused kernels, and what two evaluations cost beyond their arithmetic:
    // about 15 launches and one wait each. Estimates from the floor in docs/engines.md, not measured on a device.
    private const double HostArithmeticPerThread = 3e10;
    private const double SecondsPerStep = 2.5e-4;

    private readonly DeviceNetworks networks;
    private readonly Func<RolloutBuffer, DeviceRollout> onDevice;
    private readonly int stride;
    private readonly bool waits;
    private readonly Tensor answer;
    private int rows;

    /// <param name="networks">The networks.</param>
    /// <param name="onDevice">Where a rollout lies on the device.</param>
    /// <param name="shape">The actor.</param>
    /// <param name="lanes">Lanes at most.</param>
    /// <param name="device">Where to compute.</param>
    public DevicePlay(
        DeviceNetworks networks, Func<RolloutBuffer, DeviceRollout> onDevice, TrunkShape shape, int lanes,
        Device device)
    {
        this.networks = networks;
        this.onDevice = onDevice;
        stride = shape.OutputStride;
        answer = zeros(lanes, shape.Layers[^1].Outputs + 1, ScalarType.Float32);
        waits = device.type != DeviceType.CPU;
        if (!waits) return;
        using (Tensor pageable = answer) answer = pageable.pin_memory();
    }

    /// <summary>
    /// True where a device is expected to evaluate a step of all lanes sooner than the host's threads.
    /// </summary>
    public static bool Pays(PpoConfig config, ParameterLayout layout, int threads)
    {
        double arithmetic = layout.Actor.ForwardArithmetic + layout.Critic.ForwardArithmetic;
        return config.Environments * arithmetic / (threads * HostArithmeticPerThread) > SecondsPerStep;
    }

    public void Begin(RolloutBuffer rollout, int firstEntry, int count)
    {
        OwnThread.Keep();
        DeviceRollout room = onDevice(rollout); // Before the scope: it lives on.
        using DisposeScope scope = NewDisposeScope();
        using IDisposable gradientsOff = no_grad();
        (Tensor outputs, Tensor values) = networks.Evaluate(room.UploadObservations(rollout, firstEntry, count));
        answer.narrow(0, 0, count).copy_(cat([outputs, values], 1), nonBlocking: true);
        rows = count;
    }

    public void End(float* outputs, float* values)
    {
        if (waits) cuda.synchronize();
        int width = (int)answer.shape[1] - 1;
        Span<float> numbers = MemoryMarshal.Cast<byte, float>(answer.bytes);
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> of = numbers.Slice(row * (width + 1), width + 1);
            of[..width].CopyTo(new Span<float>(outputs + (nint)row * stride, width));
            values[row] = of[width];
        }
    }

    public void Dispose() => answer.Dispose();
}
