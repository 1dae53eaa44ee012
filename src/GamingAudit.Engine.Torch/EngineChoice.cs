using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Torch.Learning;
using GamingAudit.Engine.Torch.Loading;

namespace GamingAudit.Engine.Torch;

/// <summary>Which backend trains, and why.</summary>
/// <param name="Backend">The backend.</param>
/// <param name="Because">One clause that says why it was chosen.</param>
internal sealed record EngineChoice(PpoBackend Backend, string Because)
{
    /// <summary>
    /// The width of layers from which a CUDA device is expected to make up for carrying rollouts over: an update's
    /// arithmetic grows with its square, the copies do not. An estimate, not measured on a device yet.
    /// </summary>
    public const int LeastWidthForCuda = 256;

    /// <summary>Torch, on a device or, where null, on the best there is.</summary>
    /// <param name="device">Where to compute; null to choose.</param>
    /// <param name="isRecurrent">Whether policies have a memory.</param>
    /// <param name="options">How to find libtorch.</param>
    /// <exception cref="TorchUnavailableException">libtorch, or the device, cannot be used.</exception>
    public static EngineChoice Torch(TorchDevice? device, bool isRecurrent, LoadOptions options)
    {
        if (device is { } asked) return On(asked, "it was asked for");
        TorchInstallation installation = TorchLoader.Load(options);
        return installation.CudaObstacle is { } obstacle
            ? On(TorchDevice.Cpu, $"torch was asked for and CUDA cannot be used: {obstacle}")
            : On(TorchDevice.Cuda, "torch was asked for and there is a CUDA device");

        EngineChoice On(TorchDevice place, string because) =>
            new(new TorchBackend(place, options) { IsRecurrent = isRecurrent }, because);
    }

    /// <summary>Torch, because policies are to have a memory and it alone trains such.</summary>
    /// <param name="device">Where to compute; null for the processor.</param>
    /// <param name="options">How to find libtorch.</param>
    /// <exception cref="TorchUnavailableException">libtorch, or the device, cannot be used.</exception>
    public static EngineChoice Recurrent(TorchDevice? device, LoadOptions options) =>
        new(
            new TorchBackend(device ?? TorchDevice.Cpu, options) { IsRecurrent = true },
            "only torch trains policies with a memory");

    /// <summary>
    /// The engine that is expected to be faster: torch where the layers are wide and a CUDA device is there, the fused
    /// one elsewhere. Torch is loaded only where the width speaks for it.
    /// </summary>
    /// <param name="widest">Width of the widest layer.</param>
    /// <param name="device">The only device to consider; null for any.</param>
    /// <param name="options">How to find libtorch.</param>
    public static EngineChoice Automatic(int widest, TorchDevice? device, LoadOptions options)
    {
        if (widest < LeastWidthForCuda)
            return Fused($"layers of {widest} are too narrow for a device to pay ({LeastWidthForCuda} and more would)");
        if (device == TorchDevice.Cpu) return Fused("on a processor it is the faster one");
        try
        {
            TorchInstallation installation = TorchLoader.Load(options);
            return installation.CudaObstacle is { } obstacle
                ? Fused($"on a processor it is the faster one, and CUDA cannot be used: {obstacle}")
                : new EngineChoice(
                    new TorchBackend(TorchDevice.Cuda, options), $"layers of {widest} make a CUDA device pay");
        }
        catch (TorchUnavailableException e)
        {
            return Fused($"torch cannot be used: {e.Message}");
        }
    }

    private static EngineChoice Fused(string because) => new(FusedBackend.Instance, because);
}
