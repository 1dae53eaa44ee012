using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Settings;

namespace GamingAudit.Tool.Supervision;

/// <summary>Asks a worker for an engine, so that one that is not there is an error before the first target.</summary>
internal static class EngineCheck
{
    /// <summary>The arithmetic that learners will use, as reports name it.</summary>
    /// <exception cref="ToolException">The engine cannot be had.</exception>
    public static async Task<string> ArithmeticAsync(
        WorkerPool pool, EngineRequest engine, CancellationToken cancellation)
    {
        string name = await NameAsync(pool, engine, cancellation);
        string kernels = name == EngineRequest.Fused ? KernelSet.Best.Name : $"{KernelSet.Best.Name}, {name}";
        if (engine.Ppo.Hidden is { } widths) kernels += $", layers of {string.Join(" and ", widths)}";
        return string.Concat(SettingsRecord<PpoSettings>.Told(engine.Ppo with { Hidden = null })
            .Select(setting => $", {setting.Key} {setting.Value}").Prepend(kernels));
    }

    private static async Task<string> NameAsync(
        WorkerPool pool, EngineRequest engine, CancellationToken cancellation) =>
        engine.Engine == EngineRequest.Fused
            ? EngineRequest.Fused
            : await pool.AskAsync(new EngineCheckRequest(engine), null, cancellation) switch
            {
                Answer.Given { Event: EngineCheckedEvent check } => check.Name,
                _ => throw new ToolException(
                    ExitCode.InternalError, "The process ended while it loaded libtorch: see 'gaming-audit doctor'."),
            };
}
