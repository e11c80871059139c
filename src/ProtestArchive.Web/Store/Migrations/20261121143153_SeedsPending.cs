using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProtestArchive.Web.Store.Migrations
{
    /// <inheritdoc />
    public partial class SeedsPending : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "SeedsPending",
                table: "State",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.UpdateData(
                table: "State",
                keyColumn: "Id",
                keyValue: 1,
                column: "SeedsPending",
                value: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SeedsPending",
                table: "State");
        }
    }
}
