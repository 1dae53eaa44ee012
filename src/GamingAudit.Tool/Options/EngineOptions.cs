using System.CommandLine;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Options;

/// <summary>The options that say what trains policies.</summary>
/// <param name="trainsTargets">Whether it is targets that policies are trained on, which may hide their state.</param>
internal sealed class EngineOptions(bool trainsTargets = true)
{
    private readonly Option<string> engine = MakeOption.Choice(
        "--engine", EngineRequest.Fused, EngineRequest.Engines,
        "What trains policies: managed code, or TorchSharp with a libtorch of yours; auto picks and says why.");

    private readonly Option<string> device = MakeOption.Choice(
        "--device", EngineRequest.Auto, EngineRequest.Devices, "Where torch computes.");

    private readonly Option<bool> recurrent = new("--recurrent")
    {
        Description = "Train policies with a memory, a gated recurrent unit, for targets whose observations hide part "
            + "of the state; only torch does.",
    };

    private readonly Option<int[]> hidden = MakeOption.Row(
        "--hidden", "WIDTHS", 1, 1 << 14,
        "Widths of the networks' layers, such as 256,256; 64,64 or, for long observations, 128,128 by default.");

    private readonly PpoOptions ppo = new();

    private readonly Option<string?> libtorch = Libtorch();

    /// <summary>Where libtorch is.</summary>
    public static Option<string?> Libtorch() => new("--libtorch")
    {
        Description = "The folder of libtorch or of a PyTorch package; found by itself where it is installed.",
        HelpName = "FOLDER",
    };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[engine, device, libtorch]) command.Add(option);
        if (!trainsTargets) return;
        command.Add(hidden);
        command.Add(recurrent);
        ppo.AddTo(command);
    }

    public EngineRequest Read(ParseResult parsed)
    {
        string? folder = parsed.GetValue(libtorch);
        var request = new EngineRequest(
            parsed.GetRequiredValue(engine), parsed.GetRequiredValue(device),
            trainsTargets && parsed.GetValue(recurrent),
            trainsTargets ? WithWidths(ppo.Read(parsed), parsed.GetValue(hidden)) : PpoSettings.None,
            folder is null ? null : Path.GetFullPath(folder));
        return request is { Engine: EngineRequest.Fused, IsRecurrent: true }
            ? throw ToolException.Usage(
                "The fused engine trains no policies with a memory: --recurrent needs --engine torch or auto.")
            : request;
    }

    private static PpoSettings WithWidths(PpoSettings settings, int[]? widths) => (settings.Hidden, widths) switch
    {
        (_, null or []) => settings,
        (null, _) => settings with { Hidden = widths },
        _ => throw ToolException.Usage("--hidden and the setting hidden of --ppo say the same: give one of them."),
    };
}
