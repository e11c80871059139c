using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProtestArchive.Web.Store.Migrations
{
    /// <inheritdoc />
    public partial class Ledger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Claims are derived: what older versions wrote is made anew with the new columns.
            migrationBuilder.Sql("""DELETE FROM "Claims";""");
            migrationBuilder.Sql("""UPDATE "State" SET "Revision" = "Revision" + 1 WHERE EXISTS (SELECT 1 FROM "Reports");""");

            migrationBuilder.AddColumn<string>(
                name: "Group",
                table: "Claims",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "InHeadline",
                table: "Claims",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "Least",
                table: "Claims",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Most",
                table: "Claims",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Scope",
                table: "Claims",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_Entities_Country",
                table: "Entities",
                column: "Country");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_Kind_LastDay",
                table: "Claims",
                columns: new[] { "Kind", "LastDay" });

            migrationBuilder.CreateIndex(
                name: "IX_Claims_LastDay",
                table: "Claims",
                column: "LastDay");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_Least",
                table: "Claims",
                column: "Least");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_Most",
                table: "Claims",
                column: "Most");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_Scope_LastDay",
                table: "Claims",
                columns: new[] { "Scope", "LastDay" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Entities_Country",
                table: "Entities");

            migrationBuilder.DropIndex(
                name: "IX_Claims_Kind_LastDay",
                table: "Claims");

            migrationBuilder.DropIndex(
                name: "IX_Claims_LastDay",
                table: "Claims");

            migrationBuilder.DropIndex(
                name: "IX_Claims_Least",
                table: "Claims");

            migrationBuilder.DropIndex(
                name: "IX_Claims_Most",
                table: "Claims");

            migrationBuilder.DropIndex(
                name: "IX_Claims_Scope_LastDay",
                table: "Claims");

            migrationBuilder.DropColumn(
                name: "Group",
                table: "Claims");

            migrationBuilder.DropColumn(
                name: "InHeadline",
                table: "Claims");

            migrationBuilder.DropColumn(
                name: "Least",
                table: "Claims");

            migrationBuilder.DropColumn(
                name: "Most",
                table: "Claims");

            migrationBuilder.DropColumn(
                name: "Scope",
                table: "Claims");
        }
    }
}
