using System.CommandLine;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Settings;

namespace GamingAudit.Tool.Options;

/// <summary>The options that change hyperparameters of PPO: one for all of them.</summary>
internal sealed class PpoOptions
{
    private const string Name = "--ppo";
    private const string FileName = "--ppo-file";

    private readonly Option<string[]> settings = new(Name)
    {
        Description = "Change a setting of PPO, as in learning-rate=3e-4 or hidden=256,256; may be given several "
            + $"times. Settings: {string.Join(", ", SettingsRecord<PpoSettings>.Keys)}.",
        HelpName = "KEY=VALUE",
    };

    private readonly Option<string?> file = new(FileName)
    {
        Description = "Change the settings of PPO that a JSON file holds; --ppo has the last word.",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        command.Add(settings);
        command.Add(file);
    }

    public PpoSettings Read(ParseResult parsed)
    {
        PpoSettings ofFile = parsed.GetValue(file) is { } path
            ? new SettingsRecord<PpoSettings>(FileName).Read(SettingsFile.Read(FileName, path))
            : PpoSettings.None;
        string[] assignments = parsed.GetValue(settings) ?? [];
        return assignments.Length == 0
            ? ofFile
            : new SettingsRecord<PpoSettings>(Name).Read(
                [.. SettingsRecord<PpoSettings>.Told(ofFile), .. assignments.Select(Split)]);
    }

    private static (string Key, string Value) Split(string assignment) => assignment.Split('=', 2) switch
    {
        [var key, var value] => (key.Trim(), value.Trim()),
        _ => throw ToolException.Usage($"{Name} takes KEY=VALUE, and {assignment} is none."),
    };
}
