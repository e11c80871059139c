using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProtestArchive.Web.Store.Migrations
{
    /// <inheritdoc />
    public partial class FullText : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The words of reports. The text itself stays in Reports; triggers keep the index in the report's own transaction.
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE "ReportIndex" USING fts5("Title", "Text", content='Reports', content_rowid='Id', tokenize='unicode61 remove_diacritics 2');
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "ReportIndexed" AFTER INSERT ON "Reports" BEGIN
                    INSERT INTO "ReportIndex" (rowid, "Title", "Text") VALUES (new."Id", new."Title", new."Text");
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "ReportUnindexed" AFTER DELETE ON "Reports" BEGIN
                    INSERT INTO "ReportIndex" ("ReportIndex", rowid, "Title", "Text") VALUES ('delete', old."Id", old."Title", old."Text");
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "ReportReindexed" AFTER UPDATE OF "Title", "Text" ON "Reports" BEGIN
                    INSERT INTO "ReportIndex" ("ReportIndex", rowid, "Title", "Text") VALUES ('delete', old."Id", old."Title", old."Text");
                    INSERT INTO "ReportIndex" (rowid, "Title", "Text") VALUES (new."Id", new."Title", new."Text");
                END;
                """);
            // Which words the archive holds, and in how many reports: for “did you mean”.
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE "ReportTerms" USING fts5vocab('ReportIndex', 'row');
                """);
            // The spellings of names, by their groups of three letters: for names written almost like one of them.
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE "SpellingIndex" USING fts5("Slug", tokenize='trigram', detail='none');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TABLE "SpellingIndex";
                DROP TABLE "ReportTerms";
                DROP TRIGGER "ReportReindexed";
                DROP TRIGGER "ReportUnindexed";
                DROP TRIGGER "ReportIndexed";
                DROP TABLE "ReportIndex";
                """);
        }
    }
}
