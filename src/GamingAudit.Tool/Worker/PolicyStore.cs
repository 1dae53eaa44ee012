using System.Runtime.CompilerServices;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Torch.Export;
using GamingAudit.Engine.Torch.Export.Onnx;
using GamingAudit.Output.Files;
using GamingAudit.Reporting.Witnesses;

namespace GamingAudit.Tool.Worker;

/// <summary>
/// Writes the networks that audits found, as safetensors and as ONNX; what writes them is loaded only then.
/// </summary>
internal static class PolicyStore
{
    /// <summary>
    /// Writes the policy of a result, if it is a network and there is a folder for it. Why it cannot be written, in a
    /// sentence; null where it could.
    /// </summary>
    public static string? Keep(AuditResult result, string? folder) =>
        folder is not null && result.Policy is { } policy ? Write(policy, folder, result.Target) : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string? Write(TrainedPolicy policy, string folder, string target)
    {
        string path = Path.Combine(folder, WitnessName.Of(target));
        string? reason = OutputFile.Try(() =>
        {
            OutputFile.Write(Path.ChangeExtension(path, ".safetensors"), file => PolicyFile.Write(file, policy));
            OutputFile.Write(Path.ChangeExtension(path, ".onnx"), file => OnnxFile.Write(file, policy));
        });
        return reason is null ? null : $"The policy for {target} could not be written to {folder}: {reason}";
    }
}
