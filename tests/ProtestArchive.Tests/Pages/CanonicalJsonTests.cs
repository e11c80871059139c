using System.Text;
using System.Text.Json;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Events;
using ProtestArchive.Web.Pages.Kept;

namespace ProtestArchive.Tests.Pages;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b": 1, "a": [ 2, null , true ] }""", """{"a":[2,null,true],"b":1}""")]
    [InlineData("\"\\u0041\\u0301 \\u20ac \\uD83D\\uDE00 \\/\"", "\"A\u0301 € 😀 /\"")]
    [InlineData("\"\\u0001\\n\\\"\\\\\"", "\"\\u0001\\n\\\"\\\\\"")]
    [InlineData("""{"Ä":1,"a":2,"Z":3}""", """{"Z":3,"a":2,"Ä":1}""")]
    public void Equal_contents_have_equal_bytes(string json, string canonical) =>
        Encoding.UTF8.GetString(CanonicalJson.Of(JsonDocument.Parse(json).RootElement)).ShouldBe(canonical);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"format":"x","kind":"event","title":null}""")]
    [InlineData("""{"kind":"event","title":"t","address":"/","engine":"e","record":7}""")]
    public void Bytes_that_hold_no_kept_record_are_none(string json) => KeptContent.Read(Encoding.UTF8.GetBytes(json)).ShouldBeNull();

    [Fact]
    public void A_record_that_lacks_what_its_page_needs_is_not_drawn()
    {
        KeptContent content = KeptContent.Read("""{"kind":"event","title":"t","address":"/","engine":"e","record":{"slug":"x"}}"""u8)!;
        content.Claims.ShouldBeEmpty();
        content.RecordAs<EventRecord>().ShouldBeNull();
    }
}
