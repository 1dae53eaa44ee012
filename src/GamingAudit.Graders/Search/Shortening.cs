namespace GamingAudit.Graders.Search;

/// <summary>
/// Leaves out of an answer what it is not paid for (Zeller and Hildebrandt 2002, "Simplifying and isolating
/// failure-inducing input").
/// </summary>
internal static class Shortening
{
    /// <summary>A shorter text that still holds.</summary>
    /// <param name="text">A text that holds.</param>
    /// <param name="holds">Whether a text is still paid.</param>
    /// <param name="most">How often that may be asked.</param>
    public static string Of(string text, Func<string, bool> holds, int most)
    {
        int asked = 0;
        for (int block = Math.Max(1, text.Length / 2); ; block = Math.Max(1, block / 2))
        {
            bool shorter = false;
            for (int at = 0; at < text.Length && asked < most;)
            {
                string draft = text.Remove(at, Math.Min(block, text.Length - at));
                asked++;
                if (holds(draft)) (text, shorter) = (draft, true);
                else at += block;
            }
            if (asked >= most || (block == 1 && !shorter)) return text;
        }
    }
}
