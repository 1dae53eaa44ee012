using System.CommandLine;
using GamingAudit.Engine.Torch.Loading;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Options;

namespace GamingAudit.Tool.Commands.Doctor;

/// <summary><c>doctor</c>: what this machine has for the engines, where each was found, and what is missing.</summary>
internal sealed class DoctorCommand : ToolCommand
{
    private const int NameColumn = 24;

    private readonly Option<string?> libtorch = EngineOptions.Libtorch();

    public DoctorCommand() : base("doctor", "Show what the engines find on this machine: processor, libtorch, CUDA.") =>
        Add(libtorch);

    public override string Examples =>
        """
        gaming-audit doctor
        gaming-audit doctor --libtorch /opt/pytorch/lib/python3.12/site-packages/torch
        """;

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation) =>
        Task.FromResult(Run(parsed.GetValue(libtorch)));

    private static ExitCode Run(string? libtorch)
    {
        TorchDiagnosis diagnosis = TorchDiagnosis.Of(LoadOptions.FromEnvironment(libtorch));
        foreach ((string name, string finding) in diagnosis.Facts)
            Console.WriteLine($"{name.PadRight(NameColumn)}{finding}");
        Console.WriteLine(diagnosis.Problem is { } problem
            ? $"\nThe fused engine works. The torch engine does not: {problem}"
            : "\nThe fused engine works, and so does the torch engine.");
        // Nobody needs torch who did not name it.
        return diagnosis.Problem is null || libtorch is null ? ExitCode.Clean : ExitCode.BadUsage;
    }
}
