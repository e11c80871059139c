using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProtestArchive.Web.Store.Migrations
{
    /// <inheritdoc />
    public partial class EventsByDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Events_FirstDay",
                table: "Events");

            migrationBuilder.CreateIndex(
                name: "IX_Events_FirstDay_LastDay_Reports",
                table: "Events",
                columns: new[] { "FirstDay", "LastDay", "Reports" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Events_FirstDay_LastDay_Reports",
                table: "Events");

            migrationBuilder.CreateIndex(
                name: "IX_Events_FirstDay",
                table: "Events",
                column: "FirstDay");
        }
    }
}
