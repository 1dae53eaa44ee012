using GamingAudit.Engine.Learning.Settings;

namespace GamingAudit.Tool.Protocol;

/// <summary>What is to train policies.</summary>
/// <param name="Engine">"fused", "torch" or "auto".</param>
/// <param name="Device">"cpu", "cuda" or "auto".</param>
/// <param name="IsRecurrent">Whether policies are to have a memory, which only torch trains.</param>
/// <param name="Ppo">What is wanted otherwise than the schedule has it.</param>
/// <param name="Libtorch">Where libtorch is; null to look for it.</param>
internal sealed record EngineRequest(string Engine, string Device, bool IsRecurrent, PpoSettings Ppo, string? Libtorch)
{
    public const string Fused = "fused";
    public const string Torch = "torch";
    public const string Auto = "auto";

    public static IReadOnlyList<string> Engines { get; } = [Fused, Torch, Auto];

    public static IReadOnlyList<string> Devices { get; } = ["cpu", "cuda", Auto];
}
