using System.Globalization;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Reporting.Actions;

namespace GamingAudit.Reporting.Witnesses;

/// <summary>What a person is told of a witness.</summary>
internal static class WitnessText
{
    /// <summary>What the exploit does: "repeat (Right, Left) 50 times".</summary>
    public static string Exploit(Witness witness) =>
        ActionSentence.Of([.. witness.Exploit.Steps.Select(ActionText.Of)]);

    /// <summary>How long that is, and was: "2 actions to write, 59 as it was found in 80 steps".</summary>
    public static string Length(Witness witness)
    {
        string now = Counted(witness.Exploit.Length, "action");
        return witness is { OriginalLength: { } length, OriginalSteps: { } steps }
            ? $"{now} to write, {Number(length)} as it was found in {Counted(steps, "step")}"
            : $"{now} to write";
    }

    private static string Counted(int number, string noun) => $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
