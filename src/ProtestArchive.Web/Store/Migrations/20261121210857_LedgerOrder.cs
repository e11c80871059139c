using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProtestArchive.Web.Store.Migrations
{
    /// <inheritdoc />
    public partial class LedgerOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Entities_Country",
                table: "Entities");

            migrationBuilder.DropIndex(
                name: "IX_Claims_LastDay",
                table: "Claims");

            migrationBuilder.DropIndex(
                name: "IX_Claims_Scope_LastDay",
                table: "Claims");

            migrationBuilder.CreateIndex(
                name: "IX_Entities_Country_Kind",
                table: "Entities",
                columns: new[] { "Country", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Claims_LastDay_FirstDay_Scope",
                table: "Claims",
                columns: new[] { "LastDay", "FirstDay", "Scope" });

            migrationBuilder.CreateIndex(
                name: "IX_Claims_Scope_LastDay_EventId_ReportId_Start",
                table: "Claims",
                columns: new[] { "Scope", "LastDay", "EventId", "ReportId", "Start" },
                descending: new[] { false, true, false, false, false });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Entities_Country_Kind",
                table: "Entities");

            migrationBuilder.DropIndex(
                name: "IX_Claims_LastDay_FirstDay_Scope",
                table: "Claims");

            migrationBuilder.DropIndex(
                name: "IX_Claims_Scope_LastDay_EventId_ReportId_Start",
                table: "Claims");

            migrationBuilder.CreateIndex(
                name: "IX_Entities_Country",
                table: "Entities",
                column: "Country");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_LastDay",
                table: "Claims",
                column: "LastDay");

            migrationBuilder.CreateIndex(
                name: "IX_Claims_Scope_LastDay",
                table: "Claims",
                columns: new[] { "Scope", "LastDay" });
        }
    }
}
