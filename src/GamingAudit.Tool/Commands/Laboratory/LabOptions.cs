using System.CommandLine;
using GamingAudit.Tool.Options;

namespace GamingAudit.Tool.Commands.Laboratory;

/// <summary>The options that every experiment has.</summary>
/// <param name="resumes">Whether there are sweeps to go on with.</param>
internal sealed class LabOptions(bool resumes = true)
{
    private readonly Option<ulong> seed =
        MakeOption.Number<ulong>("--seed", 1, 0, uint.MaxValue, "Decides every draw that no published figure fixes.");

    private readonly Option<int> threads = MakeOption.Number(
        "--threads", Environment.ProcessorCount, 1, 1024, "Threads to use; the figures do not depend on them.");

    private readonly Option<string?> pictures = new("--pictures")
    {
        Description = "Draw the charts into this folder, as SVG.",
        HelpName = "FOLDER",
    };

    private readonly Option<string?> resume = new("--resume")
    {
        Description = "Keep the parts of long sweeps in this file, and go on where it stops.",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[seed, threads, pictures]) command.Add(option);
        if (resumes) command.Add(resume);
    }

    public LabSettings Read(ParseResult parsed) => new(
        parsed.GetRequiredValue(seed), parsed.GetRequiredValue(threads), parsed.GetValue(pictures),
        resumes ? parsed.GetValue(resume) : null);
}
