using System.CommandLine;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Commands;

/// <summary>The options that say what trains policies.</summary>
internal sealed class EngineOptions
{
    private readonly Option<string> engine = MakeOption.Choice(
        "--engine", EngineRequest.Fused, EngineRequest.Engines,
        "What trains policies: managed code, or TorchSharp with a libtorch of yours; auto picks and says why.");

    private readonly Option<string> device = MakeOption.Choice(
        "--device", EngineRequest.Auto, EngineRequest.Devices, "Where torch computes.");

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
    }

    public EngineRequest Read(ParseResult parsed)
    {
        string? folder = parsed.GetValue(libtorch);
        return new EngineRequest(
            parsed.GetRequiredValue(engine), parsed.GetRequiredValue(device),
            folder is null ? null : Path.GetFullPath(folder));
    }
}
