using System.Runtime.CompilerServices;
using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Torch;
using GamingAudit.Engine.Torch.Learning;
using GamingAudit.Engine.Torch.Loading;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Worker;

/// <summary>
/// Finds the backend that was asked for. What knows torch is compiled, and torch's assemblies loaded, only when it is
/// asked for something else than the fused engine.
/// </summary>
internal static class EngineSelection
{
    /// <summary>
    /// What trains on targets, and a remark on its backend; null for the fused one that nobody chose.
    /// </summary>
    /// <exception cref="ToolException">It cannot be had.</exception>
    public static (PpoLearner Learner, string? Remark) Of(EngineRequest request)
    {
        (PpoBackend backend, string? remark) = Of(request, request.Ppo.Hidden?.Max() ?? PpoAdversary.WidestLayer);
        return (new PpoLearner(backend) { Settings = request.Ppo }, remark);
    }

    /// <summary>The backend, and a remark on it; null for the fused one that nobody chose.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="widest">Width of the widest layer that will be trained.</param>
    /// <exception cref="ToolException">It cannot be had.</exception>
    public static (PpoBackend Backend, string? Remark) Of(EngineRequest request, int widest) =>
        request.Engine == EngineRequest.Fused ? (FusedBackend.Instance, null) : Choose(request, widest);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (PpoBackend Backend, string? Remark) Choose(EngineRequest request, int widest)
    {
        LoadOptions options = LoadOptions.FromEnvironment(request.Libtorch);
        TorchDevice? device = request.Device == EngineRequest.Auto
            ? null
            : Enum.Parse<TorchDevice>(request.Device, ignoreCase: true);
        try
        {
            EngineChoice choice = request switch
            {
                { Engine: EngineRequest.Torch } => EngineChoice.Torch(device, request.IsRecurrent, options),
                { IsRecurrent: true } => EngineChoice.Recurrent(device, options),
                _ => EngineChoice.Automatic(widest, device, options),
            };
            return (choice.Backend, $"ppo trained with {choice.Backend.Name}: {choice.Because}");
        }
        catch (TorchUnavailableException e)
        {
            throw ToolException.Usage(e.Message);
        }
    }
}
