using System.Collections;

namespace GamingAudit;

/// <summary>Reads observations, whatever they are made of: numbers, arrays and sequences of them.</summary>
internal static class SeenNumbers
{
    /// <summary>Writes the numbers of an observation one after another, and counts them.</summary>
    /// <param name="seen">A number, or a sequence of what may itself be sequences.</param>
    /// <param name="numbers">Receives as many as it has room for; null to count only.</param>
    /// <exception cref="InvalidOperationException">It holds something else.</exception>
    public static int Write(object? seen, float[]? numbers)
    {
        int at = 0;
        Write(seen, numbers, ref at);
        return at;
    }

    private static void Write(object? seen, float[]? numbers, ref int at)
    {
        switch (seen)
        {
            case float number:
                Put(number, numbers, ref at);
                break;
            case float[] row:
                foreach (float number in row) Put(number, numbers, ref at);
                break;
            case double[] row:
                foreach (double number in row) Put((float)number, numbers, ref at);
                break;
            case string or null:
                throw Unreadable(seen);
            case IConvertible number:
                Put(number.ToSingle(null), numbers, ref at);
                break;
            case IEnumerable sequence:
                foreach (object? part in sequence) Write(part, numbers, ref at);
                break;
            default:
                throw Unreadable(seen);
        }
    }

    private static void Put(float number, float[]? numbers, ref int at)
    {
        if (at < numbers?.Length) numbers[at] = number;
        at++;
    }

    private static InvalidOperationException Unreadable(object? seen) => new(
        $"An observation has to be numbers, or arrays of them, and not {seen?.GetType().Name ?? "null"}: wrap the "
        + "environment as an IBlackBox instead.");
}
