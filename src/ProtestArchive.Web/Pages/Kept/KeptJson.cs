using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ProtestArchive.Web.Api;

namespace ProtestArchive.Web.Pages.Kept;

/// <summary>
/// Writes a page's record whole and reads it back: members that the page's JSON leaves out because only its template needs them are
/// kept too. A record of an older version may lack lists, which are empty then; one that lacks more cannot be read.
/// </summary>
internal static class KeptJson
{
    public static readonly JsonSerializerOptions Writing = new(ArchiveJson.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Whole } },
    };

    // Nothing half read reaches a template.
    public static readonly JsonSerializerOptions Reading = new(Writing) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    private static readonly ConcurrentDictionary<Type, ImmutableArray<PropertyInfo>> Lists = new();

    private static void Whole(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || !type.Type.IsClass || type.Type.Assembly.GetName().Name?.StartsWith("ProtestArchive", StringComparison.Ordinal) != true) { return; }
        foreach (PropertyInfo property in type.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite && property.IsDefined(typeof(JsonIgnoreAttribute))))
        {
            string name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (type.Properties.FirstOrDefault(known => known.Name == name) is { } hidden) { type.Properties.Remove(hidden); }
            JsonPropertyInfo member = type.CreateJsonPropertyInfo(property.PropertyType, name);
            member.Get = property.GetValue;
            member.Set = property.SetValue;
            member.IsRequired = property.IsDefined(typeof(RequiredMemberAttribute));
            type.Properties.Add(member);
        }
        foreach (JsonPropertyInfo member in type.Properties.Where(member => IsList(member.PropertyType))) { member.IsRequired = false; }
        type.OnDeserialized = FillLists;
    }

    private static void FillLists(object record)
    {
        foreach (PropertyInfo list in Lists.GetOrAdd(record.GetType(), ListsOf))
        {
            object value = list.GetValue(record)!;
            if ((bool)value.GetType().GetProperty(nameof(ImmutableArray<int>.IsDefault))!.GetValue(value)!)
            {
                list.SetValue(record, value.GetType().GetField(nameof(ImmutableArray<int>.Empty))!.GetValue(null));
            }
        }
    }

    private static ImmutableArray<PropertyInfo> ListsOf(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite && IsList(property.PropertyType))];

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);
}
