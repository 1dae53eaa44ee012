namespace GamingAudit.Tool.Commands.Laboratory.Writing;

/// <summary>Colours that the colour-blind tell apart, too (Okabe and Ito 2008, "Color Universal Design").</summary>
internal static class Palette
{
    private static readonly string[] Colours =
        ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c6d00", "#000000", "#777777"];

    /// <summary>The colour of a number.</summary>
    public static string Colour(int number) => Colours[number % Colours.Length];
}
