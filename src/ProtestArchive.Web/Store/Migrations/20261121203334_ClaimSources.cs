using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProtestArchive.Web.Store.Migrations
{
    /// <inheritdoc />
    public partial class ClaimSources : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Claims are derived: what older versions wrote is made anew with the new column.
            migrationBuilder.Sql("""DELETE FROM "Claims";""");
            migrationBuilder.Sql("""UPDATE "State" SET "Revision" = "Revision" + 1 WHERE EXISTS (SELECT 1 FROM "Reports");""");

            migrationBuilder.AddColumn<string>(
                name: "SourceClass",
                table: "Claims",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_SourceClass",
                table: "Claims",
                column: "SourceClass");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Claims_SourceClass",
                table: "Claims");

            migrationBuilder.DropColumn(
                name: "SourceClass",
                table: "Claims");
        }
    }
}
