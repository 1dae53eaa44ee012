using System.Globalization;
using System.Reflection;

namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>What an action is called: what its type says, or its fields where the type says nothing.</summary>
internal static class ActionName
{
    public static string Of<TAction>(TAction action)
    {
        if (action is null) return "null";
        if (Names<TAction>.SpeaksForItself) return action.ToString() ?? typeof(TAction).Name;
        object boxed = action;
        return string.Join(", ", Names<TAction>.Fields.Select(field => string.Create(
            CultureInfo.InvariantCulture, $"{field.Name} = {field.GetValue(boxed)}")));
    }

    private static class Names<TAction>
    {
        public static readonly FieldInfo[] Fields =
            typeof(TAction).GetFields(BindingFlags.Instance | BindingFlags.Public);

        public static readonly bool SpeaksForItself = Fields.Length == 0
            || typeof(TAction).GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType is { } says
                && says != typeof(object) && says != typeof(ValueType);
    }
}
