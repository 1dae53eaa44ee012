using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GamingAudit;

/// <summary>A struct of floats or of doubles, read and written as the numbers that it is made of.</summary>
internal sealed class BoxSpace<TAction>(TAction low, TAction high)
    : ActionSpace<TAction>([], Fields(low), Fields(high)) where TAction : struct
{
    private static readonly bool IsOfDoubles = NumbersOf(typeof(TAction)) == typeof(double);

    public override TAction Decode(ReadOnlySpan<int> branches, ReadOnlySpan<float> values)
    {
        if (!IsOfDoubles) return MemoryMarshal.Cast<float, TAction>(values)[0];
        Span<double> numbers = stackalloc double[Dimensions];
        for (int i = 0; i < numbers.Length; i++) numbers[i] = values[i];
        return MemoryMarshal.Cast<double, TAction>(numbers)[0];
    }

    public override void Encode(TAction action, Span<int> branches, Span<float> values)
    {
        Write(action, values);
        for (int i = 0; i < Dimensions; i++)
            if (!(values[i] >= Low[i] && values[i] <= High[i])) throw Outside(action);
    }

    private static float[] Fields(TAction action)
    {
        if (NumbersOf(typeof(TAction)) is not { } number)
            throw new ArgumentException(
                $"{typeof(TAction).Name} must be a struct of floats only, or of doubles only.", nameof(action));
        var values = new float[Unsafe.SizeOf<TAction>() / (number == typeof(double) ? sizeof(double) : sizeof(float))];
        Write(action, values);
        return values;
    }

    private static void Write(TAction action, Span<float> values)
    {
        if (!IsOfDoubles)
        {
            MemoryMarshal.Cast<float, TAction>(values)[0] = action;
            return;
        }
        Span<double> numbers = stackalloc double[Unsafe.SizeOf<TAction>() / sizeof(double)];
        MemoryMarshal.Cast<double, TAction>(numbers)[0] = action;
        for (int i = 0; i < numbers.Length; i++) values[i] = (float)numbers[i];
    }

    // What all fields are, those of fields that are structs included; null where they are not all of one kind.
    private static Type? NumbersOf(Type type)
    {
        if (type == typeof(float) || type == typeof(double)) return type;
        if (type.IsPrimitive || !type.IsValueType) return null;
        Type?[] fields =
        [
            .. type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Select(field => NumbersOf(field.FieldType)).Distinct(),
        ];
        return fields is [var only] ? only : null;
    }
}
