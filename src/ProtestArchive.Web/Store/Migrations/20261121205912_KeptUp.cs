using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProtestArchive.Web.Store.Migrations
{
    /// <inheritdoc />
    public partial class KeptUp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "DerivedRuling",
                table: "State",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "Revision",
                table: "Reports",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "Aliases",
                columns: table => new
                {
                    EntityId = table.Column<long>(type: "INTEGER", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Aliases", x => new { x.EntityId, x.Slug });
                    table.ForeignKey(
                        name: "FK_Aliases_Entities_EntityId",
                        column: x => x.EntityId,
                        principalTable: "Entities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Removed",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Removed", x => x.Sha256);
                });

            migrationBuilder.UpdateData(
                table: "State",
                keyColumn: "Id",
                keyValue: 1,
                column: "DerivedRuling",
                value: 0);

            // Rows of before are of no known revision: all are derived anew.
            migrationBuilder.Sql("""UPDATE "State" SET "DerivedRevision" = 0 WHERE EXISTS (SELECT 1 FROM "Reports");""");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Revision",
                table: "Reports",
                column: "Revision");

            migrationBuilder.CreateIndex(
                name: "IX_Aliases_Slug",
                table: "Aliases",
                column: "Slug");

            migrationBuilder.CreateIndex(
                name: "IX_Removed_Number",
                table: "Removed",
                column: "Number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Aliases");

            migrationBuilder.DropTable(
                name: "Removed");

            migrationBuilder.DropIndex(
                name: "IX_Reports_Revision",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "DerivedRuling",
                table: "State");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Reports");
        }
    }
}
