using System.Reflection;
using GamingAudit.Engine.Learning.Settings;

namespace GamingAudit.Engine.Tests.Learning;

public sealed class PpoSettingsTests
{
    // The budget's and the audit's own.
    private static readonly string[] Fixed = [nameof(PpoConfig.TotalSteps), nameof(PpoConfig.Seed)];

    private static readonly PropertyInfo[] Settings =
        [.. typeof(PpoSettings).GetProperties(BindingFlags.Public | BindingFlags.Instance)];

    [Fact]
    public void Has_every_documented_hyperparameter() => Assert.Equal(
        typeof(PpoConfig).GetProperties().Where(property => property.SetMethod is not null).Select(p => p.Name)
            .Except(Fixed).Order(),
        Settings.Select(property => property.Name).Order());

    [Fact]
    public void Each_takes_the_place_of_its_namesake_and_of_nothing_else()
    {
        var config = new PpoConfig();
        foreach (PropertyInfo setting in Settings)
        {
            PropertyInfo namesake = typeof(PpoConfig).GetProperty(setting.Name)!;
            object other = Other(namesake.GetValue(config), setting.PropertyType);
            var settings = new PpoSettings();
            setting.SetValue(settings, other);
            PpoConfig changed = settings.Over(config);
            Assert.Equal(other, namesake.GetValue(changed));
            namesake.SetValue(changed, namesake.GetValue(config));
            Assert.Equal(config, changed);
        }
    }

    private static object Other(object? value, Type type) => value switch
    {
        bool flag => !flag,
        int number => number + 1,
        double number => number + 0.125,
        null when type == typeof(double?) => 0.125,
        IReadOnlyList<int> => (int[])[3, 5, 7],
        _ => throw new InvalidOperationException($"A setting of type {type.Name} has no other value here."),
    };
}
