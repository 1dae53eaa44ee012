using System.Security.Cryptography;
using System.Text;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Plans;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Cluster.Storage;

/// <summary>
/// The names of queues: what a job needs, and which version of the tool, so that a worker of another never takes it.
/// </summary>
internal static class QueueName
{
    public const string Cpu = "cpu";
    public const string Gpu = "gpu";

    public static IReadOnlyList<string> Needs { get; } = [Cpu, Gpu];

    /// <summary>What the jobs of a plan need.</summary>
    public static string NeedOf(PlanDocument plan) =>
        plan.Engine is { Engine: not EngineRequest.Fused, Device: "cuda" } ? Gpu : Cpu;

    /// <summary>The queue of those who need something.</summary>
    public static string Of(string need) =>
        $"{need}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToolVersion.Full)))[..12]}";
}
