using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;

namespace GamingAudit.Engine.Targets.Versioning;

/// <summary>
/// Hashes the constants that environments and rewards were made with: numbers, texts and arrays of them, in fields and
/// closures, however deep within the user's own types.
/// </summary>
/// <param name="hash">What is written to.</param>
/// <param name="code">Given the methods that they lead to.</param>
/// <param name="isWhole">
/// Whether this library's own types are looked into as well, and collections of the framework that cannot be counted.
/// </param>
internal sealed class CapturedValues(IncrementalHash hash, ReachableCode code, bool isWhole = false)
{
    private readonly HashSet<object> seen = new(ReferenceEqualityComparer.Instance);

    // What is yet to be hashed, the next on top: a list may be longer than a thread's stack is deep.
    private readonly Stack<object?> ahead = [];

    public void Visit(object? value)
    {
        ahead.Push(value);
        while (ahead.TryPop(out object? next)) Hash(next);
    }

    private void Hash(object? value)
    {
        switch (value)
        {
            case null:
                code.Write("null");
                break;
            case string or bool or Enum or decimal:
                code.Write(Convert.ToString(value, CultureInfo.InvariantCulture)!);
                break;
            case IConvertible number:
                code.Write(number.ToString(CultureInfo.InvariantCulture));
                break;
            case IWrapping wrapping:
                if (!seen.Add(wrapping)) break;
                PushAll(wrapping.Parts);
                break;
            // An address is another in every process, and stands for what cannot be looked into.
            case nint or nuint or Pointer:
                code.Write("address");
                break;
            case IBinding binding:
                foreach (MethodInfo method in binding.Methods) code.Add(method);
                break;
            case Type or MemberInfo or Assembly:
                code.Write(value.ToString()!);
                break;
            case Delegate called:
                if (!seen.Add(called)) break;
                code.Add(called.Method);
                if (called.Target is { } target) HashFields(target);
                break;
            case ICollection collection:
                if (!seen.Add(value)) break;
                hash.AppendData([(byte)'[']);
                PushAll(collection.Cast<object?>());
                break;
            case IEnumerable items when isWhole
                && value.GetType().FullName!.StartsWith("System.Collections.", StringComparison.Ordinal):
                if (!seen.Add(value)) break;
                hash.AppendData([(byte)'[']);
                PushAll(items.Cast<object?>());
                break;
            default:
                HashFields(value);
                break;
        }
    }

    private void HashFields(object value)
    {
        Type type = value.GetType();
        bool isOurAdapter = type == typeof(BlackBoxAdapter);
        bool isOurClosure = type.Assembly == typeof(Chance).Assembly && type.DeclaringType == typeof(BlackBoxTarget);
        bool isOurs = isOurAdapter || isOurClosure || (isWhole && UserAssemblies.Ours(type));
        if (!isOurs && !type.IsValueType && !UserAssemblies.Own(type)) return;
        if (!type.IsValueType && !seen.Add(value)) return;
        code.MeetInstance(type);
        code.AddInstance(type);
        var values = new List<object?>();
        for (Type? level = type; level is not null && level != typeof(object); level = level.BaseType)
            foreach (FieldInfo field in level.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .OrderBy(field => field.Name, StringComparer.Ordinal))
                if (!isOurAdapter || typeof(Delegate).IsAssignableFrom(field.FieldType))
                    values.Add(field.GetValue(value));
        PushAll(values);
    }

    private void PushAll(IEnumerable<object?> values)
    {
        foreach (object? value in values.Reverse()) ahead.Push(value);
    }
}
